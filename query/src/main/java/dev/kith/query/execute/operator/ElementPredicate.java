package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.ValueColumn;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Truth;

import org.jspecify.annotations.Nullable;

/** What each relationship of a path must fulfil: a condition over a row and that relationship. */
public final class ElementPredicate {
    /** Every relationship will do. */
    public static final ElementPredicate NONE = new ElementPredicate(0, null);

    private final int elementSlot;
    private final @Nullable Predicate predicate;

    private ElementPredicate(int elementSlot, @Nullable Predicate predicate) {
        this.elementSlot = elementSlot;
        this.predicate = predicate;
    }

    /** The predicate reads the relationship from the slot. */
    public static ElementPredicate of(int elementSlot, Predicate predicate) {
        return new ElementPredicate(elementSlot, predicate);
    }

    boolean accepts(RowBatch batch, int row, long relationshipId) {
        if (predicate == null) {
            return true;
        }
        Column element = batch.column(elementSlot);
        switch (element) {
            case IdColumn ids -> ids.ids()[row] = relationshipId;
            case ValueColumn values -> values.set(row, new RelationshipValue(relationshipId));
        }
        return predicate.test(batch, row) == Truth.TRUE;
    }
}
