package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.ValueTable;
import dev.kith.value.Value;

import java.util.Arrays;

/**
 * Each left row with each right row that has the same values in some slots, of which none is null.
 * The right side is run once, when the first left row is there, and kept in a hash table.
 */
public final class HashJoinOperator implements Operator {
    private static final int NONE = -1;

    private final InputRows left;
    private final Operator right;
    private final int[] keySlots;
    private final CopiedSlots fromLeft;
    private final RowStore kept;
    private final QueryContext context;
    private final RowBatch rightBatch;
    private final ValueTable keys;
    private final Value[] key;

    /** By number of the key: its last right row. By right row: the one before with its key. */
    private int[] lastRow = new int[RowBatch.MIN_CAPACITY];

    private int[] rowBefore = new int[RowBatch.MIN_CAPACITY];
    private boolean rightKept;
    private int match = NONE;
    private boolean filled;

    public HashJoinOperator(
            Operator left,
            Operator right,
            int[] keySlots,
            CopiedSlots fromLeft,
            CopiedSlots fromRight,
            RowBatch leftBatch,
            RowBatch rightBatch,
            QueryContext context) {
        this.left = new InputRows(left, leftBatch);
        this.right = right;
        this.keySlots = keySlots;
        this.fromLeft = fromLeft;
        this.kept = new RowStore(rightBatch.layout(), fromRight, context);
        this.context = context;
        this.rightBatch = rightBatch;
        this.keys = new ValueTable(keySlots.length);
        this.key = new Value[keySlots.length];
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        int count = 0;
        while (count < batch.capacity()) {
            if (match != NONE) {
                fromLeft.copyRow(batch, count, left.batch(), left.row());
                kept.slots().copyRow(batch, count, kept.rows(), match);
                match = rowBefore[match];
                count++;
            } else if (!nextLeft()) {
                break;
            }
        }
        filled = count == batch.capacity();
        batch.reset(count);
        return count > 0;
    }

    private boolean nextLeft() {
        if (!left.advance()) {
            return false;
        }
        if (!rightKept) {
            rightKept = true;
            keepRight();
        }
        if (loadKey(left.batch(), left.row())) {
            int found = keys.find(key);
            match = found < 0 ? NONE : lastRow[found];
        }
        return true;
    }

    private void keepRight() {
        while (right.next(rightBatch)) {
            context.checkActive();
            for (int i = 0; i < rightBatch.selectedCount(); i++) {
                int row = rightBatch.selectedRow(i);
                if (loadKey(rightBatch, row)) {
                    keep(row);
                }
            }
        }
    }

    private void keep(int row) {
        int number = kept.size();
        kept.add(rightBatch, row);
        int known = keys.size();
        int index = keys.findOrAdd(key);
        if (number == rowBefore.length) {
            rowBefore = Arrays.copyOf(rowBefore, number * 2);
            lastRow = Arrays.copyOf(lastRow, number * 2);
        }
        rowBefore[number] = index == known ? NONE : lastRow[index];
        lastRow[index] = number;
    }

    /** False if the row has null in a key. */
    private boolean loadKey(RowBatch batch, int row) {
        for (int k = 0; k < keySlots.length; k++) {
            Column column = batch.column(keySlots[k]);
            key[k] = column.get(row);
            if (key[k].isNull()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void rewind() {
        left.rewind();
        right.rewind();
        kept.clear();
        keys.clear();
        rightKept = false;
        match = NONE;
    }

    @Override
    public void close() {
        left.close();
        right.close();
        kept.clear();
    }
}
