package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.ValueColumn;
import dev.kith.value.ListValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Arrays;
import java.util.List;

/**
 * The relationships that a row has bound before, in the same MATCH, and that must not be matched
 * again: from slots of single relationships and of lists of them.
 */
public final class DifferentRelationships {
    private final int[] slots;
    private long[] ids;
    private int count;

    /** The array is kept, and must not be changed any more. */
    public DifferentRelationships(int[] slots) {
        this.slots = slots;
        this.ids = new long[slots.length];
    }

    /** Reads those of a row. */
    void load(RowBatch batch, int row) {
        count = 0;
        for (int slot : slots) {
            Column column = batch.column(slot);
            switch (column) {
                case IdColumn single -> add(single.ids()[row]);
                case ValueColumn values -> addValue(values.get(row));
            }
        }
    }

    private void addValue(Value value) {
        if (value instanceof ListValue list) {
            List<Value> elements = list.elements();
            for (int i = 0; i < elements.size(); i++) {
                addValue(elements.get(i));
            }
        } else if (value instanceof RelationshipValue relationship) {
            add(relationship.id());
        }
    }

    private void add(long id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count++] = id;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean contains(long relationshipId) {
        for (int i = 0; i < count; i++) {
            if (ids[i] == relationshipId) {
                return true;
            }
        }
        return false;
    }
}
