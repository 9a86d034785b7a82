package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.NullValue;

/**
 * For each outer row, the rows of the inner operator, whose argument it is; or if there are none,
 * one row with null in the slots that the inner one sets.
 */
public final class OptionalApplyOperator extends ApplyOperator {
    private final int[] nullableSlots;

    /** The array is kept, and must not be changed any more. */
    public OptionalApplyOperator(
            Operator outer,
            Operator inner,
            ArgumentSource source,
            CopiedSlots copied,
            int[] nullableSlots,
            RowBatch outerBatch,
            QueryContext context) {
        super(outer, inner, source, copied, outerBatch, context);
        this.nullableSlots = nullableSlots;
    }

    @Override
    boolean standsForNone(
            RowBatch batch, RowBatch outerRows, int outerRow, CopiedSlots outerSlots) {
        outerSlots.copyRow(batch, 0, outerRows, outerRow);
        for (int slot : nullableSlots) {
            batch.column(slot).set(0, NullValue.NULL);
        }
        batch.reset(1);
        return true;
    }
}
