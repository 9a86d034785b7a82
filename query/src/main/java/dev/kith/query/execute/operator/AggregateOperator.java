package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;

/**
 * One row per group of input rows, with what makes the group and its aggregates. Without input rows
 * none, but if nothing makes a group, one.
 */
public final class AggregateOperator implements Operator {
    private final Operator input;
    private final Grouping grouping;
    private final Accumulator[] accumulators;
    private final int[] resultSlots;
    private final QueryContext context;
    private final HeldMemory memory;
    private final RowBatch inputBatch;
    private boolean aggregated;
    private int nextGroup;

    /** The arrays, of one length, are kept, and must not be changed any more. */
    public AggregateOperator(
            Operator input,
            Grouping grouping,
            Accumulator[] accumulators,
            int[] resultSlots,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = input;
        this.grouping = grouping;
        this.accumulators = accumulators;
        this.resultSlots = resultSlots;
        this.context = context;
        this.memory = new HeldMemory(context);
        this.inputBatch = inputBatch;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!aggregated) {
            aggregate();
            aggregated = true;
        }
        if (nextGroup > 0) {
            batch.grow();
        }
        int count = Math.min(batch.capacity(), grouping.groupCount() - nextGroup);
        grouping.write(nextGroup, count, batch);
        for (int k = 0; k < accumulators.length; k++) {
            Column column = batch.column(resultSlots[k]);
            Accumulator accumulator = accumulators[k];
            for (int row = 0; row < count; row++) {
                column.set(row, accumulator.result(nextGroup + row));
            }
        }
        nextGroup += count;
        batch.reset(count);
        return count > 0;
    }

    private void aggregate() {
        int[] groups = new int[RowBatch.MIN_CAPACITY];
        while (input.next(inputBatch)) {
            context.checkActive();
            if (groups.length < inputBatch.selectedCount()) {
                groups = new int[inputBatch.selectedCount()];
            }
            grouping.assign(inputBatch, groups);
            long bytes = grouping.bytes();
            for (Accumulator accumulator : accumulators) {
                accumulator.add(inputBatch, groups, grouping.groupCount());
                bytes += accumulator.bytes();
            }
            memory.set(bytes);
        }
    }

    @Override
    public void rewind() {
        input.rewind();
        grouping.clear();
        for (Accumulator accumulator : accumulators) {
            accumulator.clear();
        }
        memory.release();
        aggregated = false;
        nextGroup = 0;
    }

    @Override
    public void close() {
        input.close();
        memory.release();
    }
}
