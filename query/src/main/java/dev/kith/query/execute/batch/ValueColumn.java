package dev.kith.query.execute.batch;

import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.Arrays;

/** Values of any type. */
public final class ValueColumn implements Column {
    private Value[] values;

    public ValueColumn(int capacity) {
        values = new Value[capacity];
        Arrays.fill(values, NullValue.NULL);
    }

    /** The array itself, valid until the column grows. */
    public Value[] values() {
        return values;
    }

    @Override
    public Value get(int row) {
        return values[row];
    }

    @Override
    public void set(int row, Value value) {
        values[row] = value;
    }

    @Override
    public void copy(int row, Column from, int fromRow) {
        values[row] = from.get(fromRow);
    }

    @Override
    public void gather(int start, int end, Column from, int[] sourceRows) {
        Value[] into = values;
        if (from instanceof ValueColumn other) {
            Value[] source = other.values;
            for (int i = start; i < end; i++) {
                into[i] = source[sourceRows[i]];
            }
        } else {
            for (int i = start; i < end; i++) {
                into[i] = from.get(sourceRows[i]);
            }
        }
    }

    @Override
    public void fill(int start, int end, Column from, int fromRow) {
        Arrays.fill(values, start, end, from.get(fromRow));
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, Math.max(rows, 2 * before));
            Arrays.fill(values, before, values.length, NullValue.NULL);
        }
    }
}
