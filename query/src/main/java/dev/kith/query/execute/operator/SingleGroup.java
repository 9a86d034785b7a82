package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

import java.util.Arrays;

/** All rows are one group, which is there even if there are no rows. */
public final class SingleGroup implements Grouping {
    @Override
    public int groupCount() {
        return 1;
    }

    @Override
    public void assign(RowBatch batch, int[] groups) {
        Arrays.fill(groups, 0, batch.selectedCount(), 0);
    }

    @Override
    public void write(int from, int count, RowBatch batch) {}

    @Override
    public void clear() {}

    @Override
    public long bytes() {
        return 0;
    }
}
