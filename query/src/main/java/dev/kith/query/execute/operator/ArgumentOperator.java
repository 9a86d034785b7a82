package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** The one row of the enclosing plan, with the slots that are read here; at the top, one empty row. */
public final class ArgumentOperator implements Operator {
    private final ArgumentSource source;
    private final CopiedSlots copied;
    private boolean given;

    public ArgumentOperator(ArgumentSource source, CopiedSlots copied) {
        this.source = source;
        this.copied = copied;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (given) {
            batch.reset(0);
            return false;
        }
        given = true;
        copied.copyRow(batch, 0, source.batch(), source.row());
        batch.reset(1);
        return true;
    }

    @Override
    public void rewind() {
        given = false;
    }

    @Override
    public void close() {}
}
