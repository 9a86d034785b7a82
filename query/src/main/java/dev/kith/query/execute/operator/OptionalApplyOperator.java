package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.NullValue;

/**
 * For each outer row, the rows of the inner operator, whose argument it is; or if there are none,
 * one row with null in the slots that the inner one sets.
 */
public final class OptionalApplyOperator implements Operator {
    private final InputRows outer;
    private final Operator inner;
    private final ArgumentSource source;
    private final CopiedSlots copied;
    private final int[] nullableSlots;
    private final QueryContext context;
    private boolean innerOpen;
    private boolean innerFound;

    /** The array is kept, and must not be changed any more. */
    public OptionalApplyOperator(
            Operator outer,
            Operator inner,
            ArgumentSource source,
            CopiedSlots copied,
            int[] nullableSlots,
            RowBatch outerBatch,
            QueryContext context) {
        this.outer = new InputRows(outer, outerBatch);
        this.inner = inner;
        this.source = source;
        this.copied = copied;
        this.nullableSlots = nullableSlots;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        while (true) {
            if (innerOpen) {
                if (inner.next(batch)) {
                    innerFound = true;
                    copied.fillSelected(batch, outer.batch(), outer.row());
                    return true;
                }
                innerOpen = false;
                if (!innerFound) {
                    writeNulls(batch);
                    return true;
                }
            }
            context.checkActive();
            if (!outer.advance()) {
                batch.reset(0);
                return false;
            }
            source.set(outer.batch(), outer.row());
            inner.rewind();
            innerOpen = true;
            innerFound = false;
        }
    }

    private void writeNulls(RowBatch batch) {
        copied.copyRow(batch, 0, outer.batch(), outer.row());
        for (int slot : nullableSlots) {
            batch.column(slot).set(0, NullValue.NULL);
        }
        batch.reset(1);
    }

    @Override
    public void rewind() {
        outer.rewind();
        innerOpen = false;
    }

    @Override
    public void close() {
        outer.close();
        inner.close();
    }
}
