package dev.kith.storage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.storage.FolderGraphStoreProvider;
import dev.kith.storage.graph.GraphDump;
import dev.kith.storage.map.ChronicleRecordStore;
import dev.kith.storage.map.StoreOptions;
import dev.kith.storage.record.OpenReport;
import dev.kith.store.Cursors;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;
import dev.kith.value.StringValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is loaded is what transactions would have made. */
final class LoadedGraphTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int NODES = 400;
    private static final int RELATIONSHIPS = 4_000;
    private static final int HUB_DEGREE = 100_000;

    @TempDir
    private Path temporary;

    @Test
    void aLoadedGraphIsThatOfTransactions() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("LoadedGraphTest: -Dkith.test.seed=" + seed);
        var folder = new LoadFolder(temporary);
        try (GraphStore transactions = new FolderGraphStoreProvider()
                .open(temporary.resolve("transactions"), GraphOptions.defaults())) {
            BulkLoad load = writeTwice(new Random(seed), transactions, folder);
            BulkLoadReport report = CsvBulkLoader.run(load);
            assertThat(report.nodes()).isEqualTo(NODES);
            assertThat(report.relationships()).isEqualTo(RELATIONSHIPS);
            List<String> expected = dump(transactions);
            try (GraphStore loaded = folder.open()) {
                assertAlike(dump(loaded), expected);
                writeMore(loaded);
            }
            writeMore(transactions);
            try (GraphStore again = folder.open()) {
                assertAlike(dump(again), dump(transactions));
            }
        }
    }

    @Test
    void aNodeWithManyRelationshipsHasThemAllInOrder() {
        var folder = new LoadFolder(temporary);
        List<String> nodes = new ArrayList<>(List.of("id:ID"));
        List<String> ends = new ArrayList<>(List.of(":START_ID,:END_ID"));
        for (int i = 0; i <= HUB_DEGREE; i++) {
            nodes.add("n" + i);
            if (i > 0) {
                ends.add("n0,n" + (HUB_DEGREE + 1 - i));
            }
        }
        CsvBulkLoader.run(folder.load()
                .nodes("", folder.file("n.csv", nodes.toArray(String[]::new)))
                .relationships("R", folder.file("r.csv", ends.toArray(String[]::new))));
        try (GraphStore store = folder.open()) {
            assertHub(store, HUB_DEGREE);
            try (GraphWriter writer = store.begin(SOON, Durability.SYNC)) {
                writer.createRelationship(0, 0, writer.createNode());
                writer.commit();
            }
            assertHub(store, HUB_DEGREE + 1);
        }
    }

    @Test
    void aLoadedFolderOpensCleanAndItsRecordsAreSound() {
        var folder = new LoadFolder(temporary);
        Path people = folder.file("p.csv", "\uFEFFid:ID,name", "1,Ann", "2,Bob");
        CsvBulkLoader.run(folder.load().nodes("P:Q", people));
        for (int opening = 0; opening < 2; opening++) {
            try (var records =
                    ChronicleRecordStore.open(folder.target(), StoreOptions.defaults())) {
                assertThat(records.openReport().way()).isEqualTo(OpenReport.Way.CLEAN);
                assertThat(records.verify().problems()).isEmpty();
            }
            try (GraphStore store = folder.open();
                    GraphWriter writer = store.begin(SOON, Durability.SYNC)) {
                assertThat(writer.statistics().nodesWithLabel(1)).isEqualTo(2);
                writer.createNode();
                writer.commit();
            }
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAsItIs() throws Exception {
        var folder = new LoadFolder(temporary);
        Path people = folder.file("p.csv", "id:ID", "1");
        Files.createDirectory(folder.target());
        Path other = Files.writeString(folder.target().resolve("letter"), "dear");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                dev.kith.KithException.class,
                                () -> CsvBulkLoader.run(folder.load().nodes("P", people)))
                        .code())
                .isEqualTo(dev.kith.ErrorCode.IMPORT_TARGET_NOT_EMPTY);
        assertThat(other).hasContent("dear");
    }

    @Test
    void whatAKilledLoadLeftIsReplaced() throws Exception {
        var folder = new LoadFolder(temporary);
        Path people = folder.file("p.csv", "id:ID", "1");
        Path left = temporary.resolve("graph.kith.loading");
        ChronicleRecordStore.open(left, StoreOptions.defaults()).close();
        Files.createDirectory(folder.target());
        CsvBulkLoader.run(folder.load().nodes("P", people));
        assertThat(left).doesNotExist();
        try (GraphStore store = folder.open();
                GraphReader reader = store.snapshot()) {
            assertThat(reader.statistics().nodes()).isEqualTo(1);
        }
    }

    private static BulkLoad writeTwice(Random random, GraphStore transactions, LoadFolder folder) {
        try (GraphWriter writer = transactions.begin(SOON, Durability.SYNC)) {
            var files = new RandomGraphFiles(random, writer);
            for (int i = 0; i < NODES; i++) {
                files.addNode(i);
            }
            for (int i = 0; i < RELATIONSHIPS; i++) {
                files.addRelationship(NODES);
            }
            int name = writer.token(TokenKind.PROPERTY_KEY, "name");
            int age = writer.token(TokenKind.PROPERTY_KEY, "age");
            int id = writer.token(TokenKind.PROPERTY_KEY, "id");
            writer.createIndex("index_A_name", 0, new int[] {name}, false);
            writer.createIndex("index_B_age", 1, new int[] {age}, false);
            writer.createIndex("index_C_id", 2, new int[] {id}, true);
            writer.commit();
            return folder.load()
                    .nodes("A", folder.file("n.csv", files.nodes.toArray(String[]::new)))
                    .relationships(
                            "", folder.file("r.csv", files.relationships.toArray(String[]::new)))
                    .index("A", "name")
                    .index("B", "age")
                    .uniqueIndex("C", "id");
        }
    }

    private static void writeMore(GraphStore store) {
        try (GraphWriter writer = store.begin(SOON, Durability.SYNC)) {
            long node = writer.createNode();
            writer.addLabel(node, 0);
            writer.setNodeProperty(node, 0, StringValue.of("s4"));
            writer.createRelationship(node, 1, 1);
            writer.deleteRelationship(17);
            writer.commit();
        }
    }

    private static List<String> dump(GraphStore store) {
        try (GraphReader reader = store.snapshot()) {
            List<String> lines = new ArrayList<>(GraphDump.of(reader, RELATIONSHIPS + 10));
            for (TokenKind kind : TokenKind.values()) {
                for (int token = 0; token < 3; token++) {
                    lines.add(kind + " " + store.tokens().name(kind, token));
                }
            }
            return lines;
        }
    }

    private static void assertAlike(List<String> found, List<String> expected) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(found).hasSameSizeAs(expected);
    }

    private static void assertHub(GraphStore store, int degree) {
        try (GraphReader reader = store.snapshot()) {
            assertThat(reader.degree(0, 0, false)).isEqualTo(degree);
            var cursor = new NeighbourCursor();
            reader.neighbours(0, 0, false, cursor);
            List<String> expected = new ArrayList<>();
            for (int i = 1; i <= degree; i++) {
                expected.add(i + "/" + (i <= HUB_DEGREE ? HUB_DEGREE - i : i - 1));
            }
            assertThat(Cursors.pairs(cursor)).isEqualTo(expected);
        }
    }
}
