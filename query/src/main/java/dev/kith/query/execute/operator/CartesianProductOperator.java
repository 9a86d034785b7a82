package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/**
 * Each left row with each right row; none if either side has none. The right side is run once, when
 * the first left row is there, and kept.
 */
public final class CartesianProductOperator implements Operator {
    private final InputRows left;
    private final Operator right;
    private final CopiedSlots fromLeft;
    private final RowStore kept;
    private final QueryContext context;
    private final RowBatch rightBatch;
    private boolean rightKept;
    private int nextRight;
    private int[] order = {};
    private boolean filled;

    public CartesianProductOperator(
            Operator left,
            Operator right,
            CopiedSlots fromLeft,
            CopiedSlots fromRight,
            RowBatch leftBatch,
            RowBatch rightBatch,
            QueryContext context) {
        this.left = new InputRows(left, leftBatch);
        this.right = right;
        this.fromLeft = fromLeft;
        this.kept = new RowStore(rightBatch.layout(), fromRight, context);
        this.context = context;
        this.rightBatch = rightBatch;
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        if (order.length < batch.capacity()) {
            order = new int[batch.capacity()];
        }
        int count = 0;
        while (count < batch.capacity()) {
            if (rightKept && nextRight < kept.size()) {
                count = pair(batch, count);
            } else if (!nextLeft()) {
                break;
            }
        }
        filled = count == batch.capacity();
        batch.reset(count);
        return count > 0;
    }

    private int pair(RowBatch batch, int from) {
        int end = Math.min(batch.capacity(), from + kept.size() - nextRight);
        for (int i = from; i < end; i++) {
            order[i] = nextRight++;
        }
        kept.slots().gather(batch, from, end, kept.rows(), order);
        fromLeft.fill(batch, from, end, left.batch(), left.row());
        return end;
    }

    private boolean nextLeft() {
        if ((rightKept && kept.size() == 0) || !left.advance()) {
            return false;
        }
        if (!rightKept) {
            rightKept = true;
            while (right.next(rightBatch)) {
                context.checkActive();
                kept.addSelected(rightBatch);
            }
        }
        nextRight = 0;
        return true;
    }

    @Override
    public void rewind() {
        left.rewind();
        right.rewind();
        kept.clear();
        rightKept = false;
        nextRight = 0;
    }

    @Override
    public void close() {
        left.close();
        right.close();
        kept.clear();
    }
}
