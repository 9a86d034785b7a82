package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/**
 * For each outer row, the rows of the inner operator, whose argument it is; none for an outer row
 * without inner rows. The slots of the outer row are filled in afterwards, since the inner operator
 * need not carry them.
 */
public sealed class ApplyOperator implements Operator permits OptionalApplyOperator {
    private final InputRows outer;
    private final Operator inner;
    private final ArgumentSource source;
    private final CopiedSlots copied;
    private final QueryContext context;
    private boolean innerOpen;
    private boolean innerFound;

    public ApplyOperator(
            Operator outer,
            Operator inner,
            ArgumentSource source,
            CopiedSlots copied,
            RowBatch outerBatch,
            QueryContext context) {
        this.outer = new InputRows(outer, outerBatch);
        this.inner = inner;
        this.source = source;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public final boolean next(RowBatch batch) {
        while (true) {
            if (innerOpen) {
                if (inner.next(batch)) {
                    innerFound = true;
                    copied.fillSelected(batch, outer.batch(), outer.row());
                    return true;
                }
                innerOpen = false;
                if (!innerFound && standsForNone(batch, outer.batch(), outer.row(), copied)) {
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

    /** Writes what an outer row without inner rows gives, if anything. */
    boolean standsForNone(
            RowBatch batch, RowBatch outerRows, int outerRow, CopiedSlots outerSlots) {
        return false;
    }

    @Override
    public final void rewind() {
        outer.rewind();
        innerOpen = false;
    }

    @Override
    public final void close() {
        outer.close();
        inner.close();
    }
}
