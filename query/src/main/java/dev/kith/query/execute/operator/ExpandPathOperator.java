package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;

/**
 * For each input row, one row per path of fitting length from the node in {@code from}, with the
 * list of its relationships and its end: none if there is none, or if a bound end is null. Paths
 * are found as they are asked for.
 */
public final class ExpandPathOperator implements Operator {
    private final InputRows input;
    private final ExpandOperator.Slots slots;
    private final PathSearch search;
    private final boolean reversed;
    private final CopiedSlots copied;
    private final QueryContext context;
    private int[] sourceRows = new int[RowBatch.MIN_CAPACITY];
    private long boundId = IdColumn.NULL;
    private boolean filled;

    /** If reversed, the list of relationships is in the order from the end to the start. */
    public ExpandPathOperator(
            Operator input,
            ExpandOperator.Slots slots,
            PathPattern pattern,
            boolean reversed,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.slots = slots;
        this.search = new PathSearch(pattern, context);
        this.reversed = reversed;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        int capacity = batch.capacity();
        if (sourceRows.length < capacity) {
            sourceRows = new int[capacity];
        }
        int count = 0;
        int gathered = 0;
        while (count < capacity) {
            if (search.next()) {
                if (slots.boundTo() == ExpandOperator.UNUSED || search.endNode() == boundId) {
                    sourceRows[count] = input.row();
                    write(batch, count++);
                }
            } else {
                if (!input.hasNextInBatch()) {
                    copied.gather(batch, gathered, count, input.batch(), sourceRows);
                    gathered = count;
                }
                if (!nextInputRow()) {
                    break;
                }
            }
        }
        copied.gather(batch, gathered, count, input.batch(), sourceRows);
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    private void write(RowBatch batch, int row) {
        if (slots.to() != ExpandOperator.UNUSED) {
            batch.ids(slots.to()).ids()[row] = search.endNode();
        }
        if (slots.relationship() != ExpandOperator.UNUSED) {
            batch.column(slots.relationship()).set(row, search.relationshipList(reversed));
        }
    }

    private boolean nextInputRow() {
        if (!input.advance()) {
            return false;
        }
        long fromId = input.batch().ids(slots.from()).ids()[input.row()];
        boolean startable = fromId != IdColumn.NULL;
        if (slots.boundTo() != ExpandOperator.UNUSED) {
            boundId = input.batch().ids(slots.boundTo()).ids()[input.row()];
            startable &= boundId != IdColumn.NULL;
        }
        if (startable) {
            search.start(fromId, input.batch(), input.row());
        }
        return true;
    }

    @Override
    public void rewind() {
        input.rewind();
        search.stop();
    }

    @Override
    public void close() {
        input.close();
    }
}
