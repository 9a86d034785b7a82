package dev.kith.memory;

import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.Arrays;

/**
 * What a node holds.
 *
 * @param labels ascending; never changed
 */
record NodeRecord(int[] labels, SortedTree<Integer, Value> properties) {
    private static final int[] NO_LABELS = {};

    static final NodeRecord EMPTY = new NodeRecord(NO_LABELS, new SortedTree<>(Integer::compare));

    boolean hasLabel(int label) {
        return Arrays.binarySearch(labels, label) >= 0;
    }

    Value property(int key) {
        return properties.get(key).orElse(NullValue.NULL);
    }

    NodeRecord plusLabel(int label) {
        int[] more = Arrays.copyOf(labels, labels.length + 1);
        more[labels.length] = label;
        Arrays.sort(more);
        return new NodeRecord(more, properties);
    }

    NodeRecord minusLabel(int label) {
        return new NodeRecord(
                Arrays.stream(labels).filter(other -> other != label).toArray(), properties);
    }

    NodeRecord with(int key, Value value) {
        return new NodeRecord(labels, with(properties, key, value));
    }

    /** The properties with one of them changed; null removes it. */
    static SortedTree<Integer, Value> with(
            SortedTree<Integer, Value> properties, int key, Value value) {
        return value.isNull() ? properties.remove(key) : properties.put(key, value);
    }
}
