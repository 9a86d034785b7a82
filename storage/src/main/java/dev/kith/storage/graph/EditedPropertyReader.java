package dev.kith.storage.graph;

import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.codec.RelationshipRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.PropertyReader;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** Reads a property in a write transaction: what it has edited from its writes, else below. */
final class EditedPropertyReader implements PropertyReader {
    private final PropertyReader below;
    private final WriteBuffer writes;
    private final RecordKind kind;
    private final int key;
    private final RecordBuffer scratch = new RecordBuffer(0);

    EditedPropertyReader(PropertyReader below, WriteBuffer writes, RecordKind kind, int key) {
        this.below = below;
        this.writes = writes;
        this.kind = kind;
        this.key = key;
    }

    @Override
    public Value read(long entityId) {
        return writes.isEdited(kind, entityId, 0, 0) ? edited(entityId) : below.read(entityId);
    }

    @Override
    public long readInteger(long entityId, long otherwise) {
        if (!writes.isEdited(kind, entityId, 0, 0)) {
            return below.readInteger(entityId, otherwise);
        }
        return edited(entityId) instanceof IntegerValue integer ? integer.value() : otherwise;
    }

    private Value edited(long entityId) {
        if (key < 0) {
            return NullValue.NULL;
        }
        RecordBuffer record = writes.find(kind, entityId, 0, 0, scratch);
        return kind == RecordKind.NODE
                ? NodeRecord.property(record, key)
                : RelationshipRecord.property(record, key);
    }
}
