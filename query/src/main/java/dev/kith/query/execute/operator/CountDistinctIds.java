package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.IdSet;
import dev.kith.query.execute.table.LongPairSet;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.util.Arrays;

/** How many different nodes, or relationships, each group has in a slot. Null does not count. */
public final class CountDistinctIds implements Accumulator {
    private final int slot;

    /** The ids of group 0; those of other groups are pairs of group and id. */
    private final IdSet first = new IdSet();

    private LongPairSet others = new LongPairSet();
    private long[] counts = new long[1];

    public CountDistinctIds(int slot) {
        this.slot = slot;
    }

    @Override
    public void add(RowBatch batch, int[] groups, int groupCount) {
        if (groupCount > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(groupCount, counts.length * 2));
        }
        long[] ids = batch.ids(slot).ids();
        int[] selection = batch.selection();
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            long id = ids[selection[i]];
            int group = groups[i];
            if (id != IdColumn.NULL && (group == 0 ? first.add(id) : others.add(group, id))) {
                counts[group]++;
            }
        }
    }

    @Override
    public Value result(int group) {
        return IntegerValue.of(group < counts.length ? counts[group] : 0);
    }

    @Override
    public void clear() {
        first.clear();
        others = new LongPairSet();
        Arrays.fill(counts, 0);
    }

    @Override
    public long bytes() {
        return first.bytes() + others.bytes() + counts.length * 8L;
    }
}
