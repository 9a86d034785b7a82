package dev.kith.memory;

import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** What a relationship holds. */
record RelationshipRecord(
        int type, long source, long target, SortedTree<Integer, Value> properties) {

    Value property(int key) {
        return properties.get(key).orElse(NullValue.NULL);
    }

    RelationshipRecord with(int key, Value value) {
        return new RelationshipRecord(
                type, source, target, NodeRecord.with(properties, key, value));
    }
}
