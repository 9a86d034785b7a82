package dev.kith.storage.load;

import dev.kith.load.BulkLoad;
import dev.kith.storage.codec.IndexDefinition;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.MetaKeys;
import dev.kith.storage.index.IndexBuilder;
import dev.kith.storage.index.IndexEntry;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.TokenKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers what the indexes hold of each node, then sorts it and builds the trees. */
final class LoadIndexes {
    private record Gathered(IndexDescriptor index, List<byte[]> entries) {}

    private final List<Gathered> indexes = new ArrayList<>();
    private final RecordBuffer entry = new RecordBuffer();

    LoadIndexes(List<BulkLoad.IndexToBuild> wanted, LoadTokens tokens) {
        for (BulkLoad.IndexToBuild index : wanted) {
            int label = tokens.of(TokenKind.LABEL, index.label());
            int[] keys = index.keys().stream()
                    .mapToInt(key -> tokens.of(TokenKind.PROPERTY_KEY, key))
                    .toArray();
            String name = "index_%s_%s".formatted(index.label(), String.join("_", index.keys()));
            var descriptor = new IndexDescriptor(indexes.size(), name, label, keys, index.unique());
            indexes.add(new Gathered(descriptor, new ArrayList<>()));
        }
    }

    int count() {
        return indexes.size();
    }

    /**
     * Adds a node.
     *
     * @param labels ascending
     */
    void add(long node, int[] labels, RecordBuffer record) {
        for (int i = 0; i < indexes.size(); i++) {
            Gathered gathered = indexes.get(i);
            if (Arrays.binarySearch(labels, gathered.index.label()) < 0) {
                continue;
            }
            IndexEntry.write(gathered.index, node, record, entry);
            if (entry.length() > 0) {
                gathered.entries.add(entry.copyOfBytes());
            }
        }
    }

    void write(RecordSink sink, LoadProgress progress) {
        var buffer = new RecordBuffer();
        for (Gathered gathered : indexes) {
            gathered.entries.sort(Arrays::compareUnsigned);
            var builder = new IndexBuilder(sink, gathered.index.id());
            byte[] before = {};
            for (byte[] next : gathered.entries) {
                if (builder.add(next, next.length) && gathered.index.unique()) {
                    throw LoadErrors.duplicateValue(
                            gathered.index.name(), number(before), number(next));
                }
                before = next;
                progress.step();
            }
            builder.finish();
            IndexDefinition.write(buffer, gathered.index);
            sink.put(RecordKind.META, MetaKeys.FIRST_INDEX + gathered.index.id(), 0, 0, buffer);
        }
    }

    private static long number(byte[] entry) {
        return IndexKey.nodeOf(entry, entry.length) + 1;
    }
}
