package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.ListValue;
import dev.kith.value.Truth;

/** For how many elements of a list a condition is true. Unknown for null. */
public final class QuantifierPredicate implements Predicate {
    /** How many must be. */
    public enum Quantity {
        ALL,
        ANY,
        NONE,
        SINGLE
    }

    private final Quantity quantity;
    private final int slot;
    private final ListOperand list;
    private final Predicate predicate;

    public QuantifierPredicate(Quantity quantity, int slot, ListOperand list, Predicate predicate) {
        this.quantity = quantity;
        this.slot = slot;
        this.list = list;
        this.predicate = predicate;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        ListValue elements = list.evaluate(batch, row);
        if (elements == null) {
            return Truth.UNKNOWN;
        }
        return switch (quantity) {
            case ALL -> all(elements, batch, row);
            case ANY -> any(elements, batch, row);
            case NONE -> any(elements, batch, row).not();
            case SINGLE -> single(elements, batch, row);
        };
    }

    private Truth all(ListValue elements, RowBatch batch, int row) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < elements.size() && all != Truth.FALSE; i++) {
            all = all.and(test(elements, i, batch, row));
        }
        return all;
    }

    private Truth any(ListValue elements, RowBatch batch, int row) {
        Truth any = Truth.FALSE;
        for (int i = 0; i < elements.size() && any != Truth.TRUE; i++) {
            any = any.or(test(elements, i, batch, row));
        }
        return any;
    }

    /** Two that are surely true are too many, whatever the unknown ones are. */
    private Truth single(ListValue elements, RowBatch batch, int row) {
        int trueCount = 0;
        boolean unknown = false;
        for (int i = 0; i < elements.size() && trueCount < 2; i++) {
            Truth truth = test(elements, i, batch, row);
            unknown |= truth == Truth.UNKNOWN;
            if (truth == Truth.TRUE) {
                trueCount++;
            }
        }
        if (trueCount > 1) {
            return Truth.FALSE;
        }
        return unknown ? Truth.UNKNOWN : Truth.of(trueCount == 1);
    }

    private Truth test(ListValue elements, int index, RowBatch batch, int row) {
        list.checkActive(index);
        Column column = batch.column(slot);
        column.set(row, elements.elements().get(index));
        return predicate.test(batch, row);
    }
}
