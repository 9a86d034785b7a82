package dev.kith.storage.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.codec.IndexHeader;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.SnapshotView;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.Cursors;
import dev.kith.value.IntegerValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** The tree against a sorted map. */
final class IndexTreeTest {
    private static final int INDEX = 3;

    /** Short keys make pages of many entries, long ones pages of hardly two. */
    @ParameterizedTest
    @ValueSource(ints = {4, 300, 4_000})
    void aTreeHoldsWhatWasInsertedAndNotRemoved(int keyLength) {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("IndexTreeTest: -Dkith.test.seed=" + seed);
        var random = new Random(seed);
        var records = newBuffer();
        new IndexBuilder((kind, a, b, c, value) -> records.create(kind, a, b, c).set(value), INDEX)
                .finish();
        var tree = new IndexTree(records, INDEX);
        var expected = new TreeMap<byte[], Long>(Arrays::compareUnsigned);
        for (int i = 0; i < 4_000; i++) {
            byte[] entry = entry(value(random, keyLength), random.nextInt(50));
            RecordBuffer buffer = new RecordBuffer().set(entry, 0, entry.length);
            if (!expected.containsKey(entry)) {
                boolean known = distinct(expected, entry);
                assertThat(tree.insert(buffer)).isEqualTo(known);
                expected.put(entry, IndexKey.nodeOf(entry, entry.length));
            } else if (random.nextInt(3) > 0) {
                tree.remove(buffer);
                expected.remove(entry);
            }
            if (i % 500 == 0) {
                assertSame(records, expected, random, keyLength);
            }
        }
        assertSame(records, expected, random, keyLength);
        for (byte[] entry : List.copyOf(expected.keySet())) {
            tree.remove(new RecordBuffer().set(entry, 0, entry.length));
        }
        expected.clear();
        assertSame(records, expected, random, keyLength);
    }

    @Test
    void aTreeBuiltFromSortedEntriesCanBeSearchedAndChanged() {
        var records = newBuffer();
        var builder = new IndexBuilder(
                (kind, a, b, c, value) -> records.create(kind, a, b, c).set(value), INDEX);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            byte[] entry = entry(IntegerValue.of(i / 3), i);
            assertThat(builder.add(entry, entry.length)).isEqualTo(i % 3 != 0);
            expected.add((long) i);
        }
        builder.finish();
        assertThat(all(records)).isEqualTo(expected);
        assertThat(equal(records, IntegerValue.of(7_777)))
                .containsExactly(23_331L, 23_332L, 23_333L);
        var tree = new IndexTree(records, INDEX);
        byte[] late = entry(IntegerValue.of(7_777), 99_999);
        assertThat(tree.insert(new RecordBuffer().set(late, 0, late.length))).isTrue();
        assertThat(equal(records, IntegerValue.of(7_777)))
                .containsExactly(23_331L, 23_332L, 23_333L, 99_999L);
        assertThat(distinctInHeader(records)).isEqualTo((50_000 + 2) / 3);
    }

    private static void assertSame(
            WriteBuffer records,
            NavigableMap<byte[], Long> expected,
            Random random,
            int keyLength) {
        assertThat(all(records)).isEqualTo(List.copyOf(expected.values()));
        for (int i = 0; i < 20; i++) {
            Value value = value(random, keyLength);
            byte[] prefix = values(value);
            List<Long> nodes = new ArrayList<>();
            expected.forEach((entry, node) -> {
                if (Arrays.equals(entry, 0, entry.length - Long.BYTES, prefix, 0, prefix.length)) {
                    nodes.add(node);
                }
            });
            assertThat(equal(records, value)).isEqualTo(nodes);
        }
        long distinct = expected.keySet().stream()
                .map(entry -> Arrays.hashCode(Arrays.copyOf(entry, entry.length - Long.BYTES)))
                .distinct()
                .count();
        assertThat(distinctInHeader(records)).isEqualTo(distinct);
    }

    private static boolean distinct(NavigableMap<byte[], Long> expected, byte[] entry) {
        int length = entry.length - Long.BYTES;
        byte[] next = expected.ceilingKey(Arrays.copyOf(entry, length));
        return next != null && Arrays.equals(next, 0, next.length - Long.BYTES, entry, 0, length);
    }

    private static List<Long> all(WriteBuffer records) {
        return Cursors.ids(IndexSeek.from(records, INDEX, new RecordBuffer(0)));
    }

    private static List<Long> equal(WriteBuffer records, Value value) {
        byte[] prefix = values(value);
        return Cursors.ids(new IndexSeek(records, INDEX, prefix, prefix.length));
    }

    private static long distinctInHeader(WriteBuffer records) {
        return IndexHeader.distinct(
                records.find(RecordKind.INDEX, INDEX, 0, 0, new RecordBuffer()));
    }

    private static Value value(Random random, int keyLength) {
        return StringValue.of("k%d".formatted(random.nextInt(60)).repeat(keyLength / 3 + 1));
    }

    private static byte[] values(Value value) {
        var buffer = new RecordBuffer();
        IndexKey.put(buffer, value);
        return buffer.copyOfBytes();
    }

    private static byte[] entry(Value value, long node) {
        var buffer = new RecordBuffer();
        IndexKey.put(buffer, value);
        IndexKey.putNode(buffer, node);
        return buffer.copyOfBytes();
    }

    private static WriteBuffer newBuffer() {
        return new WriteBuffer(new SnapshotView(new HeapRecordStore().openSnapshot()));
    }
}
