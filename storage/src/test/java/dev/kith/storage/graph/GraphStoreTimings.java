package dev.kith.storage.graph;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.storage.FolderGraphStoreProvider;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.PropertyReader;
import dev.kith.store.TokenKind;
import dev.kith.value.IntegerValue;
import dev.kith.value.StringValue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntToLongFunction;

/**
 * Prints what the parts of the store cost, to see a change for the worse early. Not a benchmark:
 * those are in the module {@code bench}. Run its {@code main} with the test class path; an argument
 * is the folder of a new database, none means records on the heap.
 */
public final class GraphStoreTimings {
    private static final int PEOPLE = 10_000;
    private static final int FRIENDSHIPS = 200_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static long sink;

    private GraphStoreTimings() {}

    public static void main(String[] arguments) {
        GraphOptions options = GraphOptions.defaults();
        if (arguments.length == 0) {
            try (GraphStore store = new RecordGraphStore(new HeapRecordStore(), options)) {
                run(store);
            }
        } else {
            Path folder = Path.of(arguments[0]);
            try (GraphStore store = new FolderGraphStoreProvider().open(folder, options)) {
                run(store);
            }
        }
    }

    static void run(GraphStore store) {
        fill(store);
        try (GraphReader reader = store.snapshot()) {
            reads(store, reader);
        }
        commits(store);
        System.out.println("(" + sink + ")");
    }

    private static void fill(GraphStore store) {
        var random = new Random(1);
        long start = cpuNanos();
        try (GraphWriter tx = store.begin(SOON, Durability.ASYNC)) {
            int person = tx.token(TokenKind.LABEL, "Person");
            int id = tx.token(TokenKind.PROPERTY_KEY, "id");
            int name = tx.token(TokenKind.PROPERTY_KEY, "name");
            int city = tx.token(TokenKind.PROPERTY_KEY, "city");
            int knows = tx.token(TokenKind.RELATIONSHIP_TYPE, "KNOWS");
            tx.createIndex("person id", person, new int[] {id}, true);
            for (int i = 0; i < PEOPLE; i++) {
                long node = tx.createNode();
                tx.addLabel(node, person);
                tx.setNodeProperty(node, id, IntegerValue.of(i));
                tx.setNodeProperty(node, name, StringValue.of("name " + i));
                tx.setNodeProperty(node, city, StringValue.of("city " + i % 50));
            }
            for (int i = 0; i < FRIENDSHIPS; i++) {
                tx.createRelationship(random.nextInt(PEOPLE), knows, random.nextInt(PEOPLE));
            }
            report(
                    "rows created a second, one transaction",
                    (PEOPLE + FRIENDSHIPS) / ((cpuNanos() - start) * 1e-9));
            tx.commit();
        }
        report(
                "rows created a second, with commit",
                (PEOPLE + FRIENDSHIPS) / ((cpuNanos() - start) * 1e-9));
    }

    private static void reads(GraphStore store, GraphReader reader) {
        var cursor = new NeighbourCursor();
        var inner = new NeighbourCursor();
        time("two hops, ns an edge", 2_000, i -> {
            long edges = 0;
            reader.neighbours(i % PEOPLE, 0, false, cursor);
            while (cursor.advance()) {
                for (int a = cursor.from(); a < cursor.to(); a++) {
                    reader.neighbours(cursor.nodes()[a], 0, false, inner);
                    while (inner.advance()) {
                        for (int b = inner.from(); b < inner.to(); b++) {
                            sink += inner.nodes()[b];
                            edges++;
                        }
                    }
                }
            }
            return edges;
        });
        IndexDescriptor index = reader.indexes().getFirst();
        PropertyReader id = reader.nodeProperty(0);
        PropertyReader name = reader.nodeProperty(1);
        PropertyReader city = reader.nodeProperty(2);
        long[] found = new long[4];
        time("seek and 3 properties, ns", 20_000, i -> {
            var range = IndexRange.equal(IntegerValue.of(i * 7_919L % PEOPLE));
            reader.seek(index, range).next(found, 0, 1);
            sink += id.readInteger(found[0], 0);
            sink += name.read(found[0]).hashCode() + city.read(found[0]).hashCode();
            return 1;
        });
        time("between, ns", 50_000, i -> {
            reader.between(i % PEOPLE, 0, false, i * 31L % PEOPLE, cursor);
            sink += cursor.advance() ? 1 : 0;
            return 1;
        });
        time("has label, ns", 50_000, i -> {
            sink += reader.hasLabel(i * 31L % PEOPLE, 0) ? 1 : 0;
            return 1;
        });
        time("degree, ns", 50_000, i -> {
            sink += reader.degree(i * 31L % PEOPLE, 0, true);
            return 1;
        });
        time("open and close a snapshot, ns", 50_000, i -> {
            store.snapshot().close();
            return 1;
        });
    }

    private static void commits(GraphStore store) {
        time("commit of one relationship, ns", 2_000, i -> {
            try (GraphWriter tx = store.begin(SOON, Durability.ASYNC)) {
                tx.createRelationship(i * 31L % PEOPLE, 0, i * 17L % PEOPLE);
                tx.commit();
            }
            return 1;
        });
        time("row in a transaction of 1,000, ns", 10, i -> {
            try (GraphWriter tx = store.begin(SOON, Durability.ASYNC)) {
                for (int row = 0; row < 500; row++) {
                    long node = tx.createNode();
                    tx.addLabel(node, 0);
                    tx.setNodeProperty(node, 0, IntegerValue.of(node));
                    tx.createRelationship(node, 0, row * 31L % PEOPLE);
                }
                tx.commit();
            }
            return 1_000;
        });
    }

    /** Runs a piece of work many times in some rounds, and prints the best round. */
    private static void time(String what, int times, IntToLongFunction work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            long units = 0;
            long start = cpuNanos();
            for (int i = 0; i < times; i++) {
                units += work.applyAsLong(i);
            }
            best = Math.min(best, (cpuNanos() - start) / (double) units);
        }
        report(what, best);
    }

    /** Of this thread, so that a busy machine matters less; waiting for a disk is not seen. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, double figure) {
        System.out.printf("%-45s %,14.1f%n", what, figure);
    }
}
