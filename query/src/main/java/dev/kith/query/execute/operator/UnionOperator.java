package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;

/** The rows of one branch after the other, in slots that all branches share. */
public final class UnionOperator implements Operator {
    /** A branch, and the slots of its columns. */
    public record Branch(Operator operator, int[] slots, RowBatch batch) {}

    private final Branch[] branches;
    private final int[] slots;
    private final QueryContext context;
    private int current;

    /** The arrays are kept, and must not be changed any more. */
    public UnionOperator(Branch[] branches, int[] slots, QueryContext context) {
        this.branches = branches;
        this.slots = slots;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        while (current < branches.length) {
            Branch branch = branches[current];
            if (branch.operator.next(branch.batch)) {
                copy(branch, batch);
                return true;
            }
            current++;
        }
        batch.reset(0);
        return false;
    }

    private void copy(Branch branch, RowBatch batch) {
        int count = branch.batch.selectedCount();
        batch.ensureCapacity(count);
        for (int k = 0; k < slots.length; k++) {
            Column into = batch.column(slots[k]);
            Column source = branch.batch.column(branch.slots[k]);
            for (int i = 0; i < count; i++) {
                into.set(i, source.get(branch.batch.selectedRow(i)));
            }
        }
        batch.reset(count);
    }

    @Override
    public void rewind() {
        for (Branch branch : branches) {
            branch.operator.rewind();
        }
        current = 0;
    }

    @Override
    public void close() {
        for (Branch branch : branches) {
            branch.operator.close();
        }
    }
}
