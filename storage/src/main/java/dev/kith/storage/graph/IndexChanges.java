package dev.kith.storage.graph;

import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IndexDefinition;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.MetaKeys;
import dev.kith.storage.index.IndexBuilder;
import dev.kith.storage.index.IndexEntry;
import dev.kith.storage.index.IndexTree;
import dev.kith.storage.index.IndexUpkeep;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.StoreErrors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Creates and drops the indexes of a write transaction. */
final class IndexChanges {
    private static final int IDS_AT_ONCE = 1024;

    private final RecordGraphReader reader;
    private final WriteBuffer records;
    private final GraphCounts counts;
    private final IndexUpkeep upkeep;
    private boolean any;

    IndexChanges(
            RecordGraphReader reader, WriteBuffer records, GraphCounts counts, IndexUpkeep upkeep) {
        this.reader = reader;
        this.records = records;
        this.counts = counts;
        this.upkeep = upkeep;
    }

    /** Whether an index came or went. */
    boolean any() {
        return any;
    }

    IndexDescriptor create(String name, int label, int[] keys, boolean unique) {
        if (keys.length == 0 || Arrays.stream(keys).distinct().count() < keys.length) {
            throw new IllegalArgumentException("an index is over one or more different keys");
        }
        List<IndexDescriptor> indexes = new ArrayList<>(reader.indexes());
        for (IndexDescriptor other : indexes) {
            if (other.name().equals(name)
                    || (other.label() == label && Arrays.equals(other.keys(), keys))) {
                throw StoreErrors.indexAlreadyExists(other);
            }
        }
        // Nothing is changed before it is known that the index can be made.
        var planned = new IndexDescriptor(-1, name, label, keys.clone(), unique);
        byte[][] entries = sortedEntries(planned);
        var index = new IndexDescriptor(counts.takeIndexId(), name, label, keys.clone(), unique);
        var builder = new IndexBuilder(this::put, index.id());
        for (byte[] entry : entries) {
            builder.add(entry, entry.length);
        }
        builder.finish();
        IndexDefinition.write(
                records.create(RecordKind.META, MetaKeys.FIRST_INDEX + index.id(), 0, 0), index);
        indexes.add(index);
        reader.setIndexes(indexes);
        upkeep.add(index);
        any = true;
        return index;
    }

    void drop(String name) {
        List<IndexDescriptor> indexes = new ArrayList<>(reader.indexes());
        IndexDescriptor index = indexes.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StoreErrors.indexNotFound(name));
        new IndexTree(records, index.id()).drop();
        records.delete(RecordKind.META, MetaKeys.FIRST_INDEX + index.id(), 0, 0);
        indexes.remove(index);
        reader.setIndexes(indexes);
        upkeep.remove(index);
        any = true;
    }

    private void put(RecordKind kind, long a, long b, int c, RecordBuffer value) {
        records.create(kind, a, b, c).set(value);
    }

    private byte[][] sortedEntries(IndexDescriptor index) {
        List<byte[]> entries = new ArrayList<>();
        var scratch = new RecordBuffer();
        var entry = new RecordBuffer();
        long[] ids = new long[IDS_AT_ONCE];
        IdCursor cursor = reader.nodesWithLabel(index.label());
        int count = cursor.next(ids, 0, IDS_AT_ONCE);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                RecordBuffer node = records.find(RecordKind.NODE, ids[i], 0, 0, scratch);
                IndexEntry.write(index, ids[i], node, entry);
                if (entry.length() > 0) {
                    entries.add(entry.copyOfBytes());
                }
            }
            count = cursor.next(ids, 0, IDS_AT_ONCE);
        }
        byte[][] sorted = entries.toArray(new byte[0][]);
        Arrays.parallelSort(sorted, Arrays::compareUnsigned);
        if (index.unique()) {
            checkUnique(index, sorted);
        }
        return sorted;
    }

    private void checkUnique(IndexDescriptor index, byte[][] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            byte[] left = sorted[i - 1];
            byte[] right = sorted[i];
            boolean same = IndexKey.compare(
                            left, 0, left.length - Long.BYTES, right, 0, right.length - Long.BYTES)
                    == 0;
            if (same) {
                throw IndexUpkeep.notUnique(
                        records,
                        reader.tokens(),
                        index,
                        IndexKey.nodeOf(left, left.length),
                        IndexKey.nodeOf(right, right.length));
            }
        }
    }
}
