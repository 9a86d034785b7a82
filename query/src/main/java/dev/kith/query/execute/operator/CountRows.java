package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.util.Arrays;

/** {@code count(*)}, or the count of nodes or relationships in a slot that are not null. */
public final class CountRows implements Accumulator {
    private static final int ALL = -1;

    private final int slot;
    private long[] counts = new long[1];

    private CountRows(int slot) {
        this.slot = slot;
    }

    public static CountRows all() {
        return new CountRows(ALL);
    }

    public static CountRows withId(int slot) {
        return new CountRows(slot);
    }

    @Override
    public void add(RowBatch batch, int[] groups, int groupCount) {
        if (groupCount > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(groupCount, counts.length * 2));
        }
        int count = batch.selectedCount();
        if (slot == ALL && groupCount == 1) {
            counts[0] += count;
        } else if (slot == ALL) {
            for (int i = 0; i < count; i++) {
                counts[groups[i]]++;
            }
        } else {
            addIds(batch, groups, count);
        }
    }

    private void addIds(RowBatch batch, int[] groups, int count) {
        long[] ids = batch.ids(slot).ids();
        for (int i = 0; i < count; i++) {
            if (ids[batch.selectedRow(i)] != IdColumn.NULL) {
                counts[groups[i]]++;
            }
        }
    }

    @Override
    public Value result(int group) {
        return IntegerValue.of(group < counts.length ? counts[group] : 0);
    }

    @Override
    public void clear() {
        Arrays.fill(counts, 0);
    }

    @Override
    public long bytes() {
        return counts.length * 8L;
    }
}
