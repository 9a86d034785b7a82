package dev.kith.storage.load;

import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.codec.MetaKeys;
import dev.kith.storage.map.ChronicleRecordStore;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.store.TokenKind;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads nodes, then relationships, then what is derived from them: adjacency, degrees, sets of ids,
 * indexes, counts. One thread reads and encodes, another opens the store and writes records.
 */
public final class CsvBulkLoader {
    private final BulkLoad load;
    private final LoadProgress progress;

    private CsvBulkLoader(BulkLoad load) {
        this.load = load;
        this.progress = new LoadProgress(load.progress(), files(load));
    }

    /** See {@link BulkLoad}. */
    public static BulkLoadReport run(BulkLoad load) {
        long start = System.nanoTime();
        try (var target = new LoadTarget(load.target())) {
            BulkLoadReport counted = new CsvBulkLoader(load).build(target.building());
            target.finish();
            return new BulkLoadReport(
                    counted.nodes(),
                    counted.relationships(),
                    counted.properties(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private BulkLoadReport build(Path folder) {
        try (var pipe = new RecordPipe(() -> ChronicleRecordStore.openToFill(folder))) {
            BulkLoadReport report = fill(pipe);
            progress.begin("sync");
            pipe.finish();
            return report;
        }
    }

    private BulkLoadReport fill(RecordPipe pipe) {
        var tokens = new LoadTokens();
        var sets = new IdSets();
        var indexes = new LoadIndexes(load.indexes(), tokens);
        var nodes = new NodeLoader(load, pipe, tokens, sets, indexes, progress);
        progress.begin("nodes");
        load.nodes().forEach(nodes::load);
        var relationships = new RelationshipLoader(load, pipe, tokens, nodes, progress);
        progress.begin("relationships");
        load.relationships().forEach(relationships::load);
        progress.begin("adjacency");
        var adjacency = new AdjacencyWriter(pipe, relationships.table(), nodes.nodes());
        adjacency.write(progress::step);
        adjacency.writeDegrees();
        sets.addFirst(IdBlock.ALL_NODES, nodes.nodes());
        sets.addFirst(IdBlock.ALL_RELATIONSHIPS, relationships.table().size());
        sets.write(pipe);
        progress.begin("indexes");
        indexes.write(pipe, progress);
        tokens.write(pipe);
        writeCounts(pipe, tokens, nodes, relationships.table(), indexes.count());
        return new BulkLoadReport(
                nodes.nodes(),
                relationships.table().size(),
                nodes.properties() + relationships.properties(),
                Duration.ZERO);
    }

    private static void writeCounts(
            RecordPipe pipe,
            LoadTokens tokens,
            NodeLoader nodes,
            RelationshipTable relationships,
            int indexCount) {
        var counts = new GraphCounts();
        counts.addNodes(nodes.nodes());
        for (int type = 0; type < relationships.typeBound(); type++) {
            counts.addRelationships(type, relationships.count(type));
        }
        for (int label = 0; label < tokens.count(TokenKind.LABEL); label++) {
            counts.addToLabel(label, nodes.countWithLabel(label));
        }
        for (int i = 0; i < indexCount; i++) {
            counts.takeIndexId();
        }
        var buffer = new RecordBuffer();
        counts.write(buffer);
        pipe.put(RecordKind.META, MetaKeys.COUNTS, 0, 0, buffer);
    }

    private static List<Path> files(BulkLoad load) {
        List<Path> files = new ArrayList<>();
        load.nodes().forEach(source -> files.add(source.file()));
        load.relationships().forEach(source -> files.add(source.file()));
        return files;
    }
}
