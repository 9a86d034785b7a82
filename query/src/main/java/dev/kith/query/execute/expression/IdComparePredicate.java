package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** Whether two slots hold the same node, or the same relationship; or different ones. */
public final class IdComparePredicate implements Predicate {
    private final int left;
    private final int right;
    private final boolean same;

    public IdComparePredicate(int left, int right, boolean same) {
        this.left = left;
        this.right = right;
        this.same = same;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        long a = batch.ids(left).ids()[row];
        long b = batch.ids(right).ids()[row];
        return a == IdColumn.NULL || b == IdColumn.NULL ? Truth.UNKNOWN : Truth.of(a == b == same);
    }

    @Override
    public void select(RowBatch batch) {
        long[] a = batch.ids(left).ids();
        long[] b = batch.ids(right).ids();
        int[] selection = batch.selection();
        int count = batch.selectedCount();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            boolean bound = (a[row] | b[row]) >= 0;
            // Written always and kept or not: a branch would be guessed wrong every other row.
            selection[kept] = row;
            kept += bound && a[row] == b[row] == same ? 1 : 0;
        }
        batch.truncateSelection(kept);
    }
}
