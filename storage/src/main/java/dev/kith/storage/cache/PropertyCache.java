package dev.kith.storage.cache;

import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.codec.RelationshipRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The properties of all nodes, or of all relationships, as columns: one for each key. */
final class PropertyCache {
    private static final int MISSES_TO_BUILD = 8;

    private final Caches caches;
    private final RecordKind kind;
    private final Columns<ValueBlock> columns;

    PropertyCache(Caches caches, RecordKind kind) {
        this.caches = caches;
        this.kind = kind;
        columns = new Columns<>(caches, MISSES_TO_BUILD);
    }

    boolean isEnabled() {
        return caches.isEnabled();
    }

    VersionedBlocks<ValueBlock> column(int key) {
        return columns.get(key);
    }

    /** One property as its record holds it. */
    Value read(RecordView records, long id, int key, RecordBuffer scratch) {
        RecordBuffer record = records.find(kind, id, 0, 0, scratch);
        return kind == RecordKind.NODE
                ? NodeRecord.property(record, key)
                : RelationshipRecord.property(record, key);
    }

    /** What to do when a block is not there: builds it, or answers null if it is too early. */
    @Nullable
    ValueBlock missed(
            VersionedBlocks<ValueBlock> column,
            int key,
            int blockNumber,
            RecordView snapshot,
            long version) {
        if (!column.isWorthBuilding(blockNumber)) {
            return null;
        }
        ValueBlock built = build(snapshot, key, blockNumber);
        caches.install(column, blockNumber, version, built, built.bytes());
        return built;
    }

    void update(WriteBuffer writes, Changes changes, long newVersion) {
        if (changes.count(kind) == 0) {
            return;
        }
        long[] ids = changes.ids(writes, kind);
        for (int key = 0; key < columns.length(); key++) {
            VersionedBlocks<ValueBlock> column = columns.find(key);
            if (column != null) {
                update(writes, column, key, ids, newVersion);
            }
        }
    }

    private void update(
            WriteBuffer writes,
            VersionedBlocks<ValueBlock> column,
            int key,
            long[] ids,
            long newVersion) {
        var scratch = new RecordBuffer(0);
        int from = 0;
        while (from < ids.length) {
            int blockNumber = ValueBlock.blockOf(ids[from]);
            int to = from;
            while (to < ids.length && ValueBlock.blockOf(ids[to]) == blockNumber) {
                to++;
            }
            VersionedBlocks.Version<ValueBlock> head = column.head(blockNumber);
            if (head == null) {
                column.changed(blockNumber, newVersion);
            } else {
                ValueBlock changed = changed(writes, head.content(), key, ids, from, to, scratch);
                if (changed != head.content()) {
                    caches.push(column, blockNumber, newVersion, changed, changed.bytes());
                }
            }
            from = to;
        }
    }

    /** The block with what the transaction wrote; the same one if that is what it held. */
    private ValueBlock changed(
            WriteBuffer writes,
            ValueBlock block,
            int key,
            long[] ids,
            int from,
            int to,
            RecordBuffer scratch) {
        @Nullable Value[] values = null;
        for (int i = from; i < to; i++) {
            int index = ValueBlock.indexOf(ids[i]);
            Value held = block.read(index);
            Value written = read(writes, ids[i], key, scratch);
            if (!isSame(held, written)) {
                values = values == null ? unpack(block) : values;
                values[index] = written;
            }
        }
        return values == null ? block : ValueBlock.of(values);
    }

    /** Equivalence takes 1 for 1.0, also in lists; stored they are different. */
    private static boolean isSame(Value left, Value right) {
        return left == right
                || (left.getClass() == right.getClass()
                        && left.equals(right)
                        && left.toString().equals(right.toString()));
    }

    private static Value[] unpack(ValueBlock block) {
        Value[] values = new Value[ValueBlock.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.read(i);
        }
        return values;
    }

    private ValueBlock build(RecordView snapshot, int key, int blockNumber) {
        Value[] values = new Value[ValueBlock.SIZE];
        var scratch = new RecordBuffer();
        Map<StringValue, StringValue> strings = new HashMap<>();
        long firstId = (long) blockNumber << ValueBlock.BLOCK_BITS;
        for (int i = 0; i < values.length; i++) {
            Value value = read(snapshot, firstId + i, key, scratch);
            if (value instanceof StringValue string) {
                StringValue known = strings.putIfAbsent(string, string);
                value = known == null ? value : known;
            }
            values[i] = value.isNull() ? NullValue.NULL : value;
        }
        return ValueBlock.of(values);
    }
}
