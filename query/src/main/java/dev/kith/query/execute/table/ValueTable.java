package dev.kith.query.execute.table;

import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.Arrays;

/** Numbers rows of values, all of one width, from 0 in the order in which they come first. */
public final class ValueTable {
    private static final int MIN_CAPACITY = 16;
    private static final long SMALL_VALUE_BYTES = Value.REFERENCE_BYTES + Value.SMALL_BYTES;

    private final int width;

    /** By column: the value that was hashed last, and its hash. */
    private final Value[] lastHashed;

    private final int[] lastHashes;

    /** The number of the row at a place plus one; 0 where there is none. */
    private int[] places = new int[MIN_CAPACITY * 2];

    private int[] hashes = new int[MIN_CAPACITY];
    private Value[] values;
    private int size;
    private long largeValueBytes;

    public ValueTable(int width) {
        this.width = width;
        this.lastHashed = new Value[width];
        this.lastHashes = new int[width];
        this.values = new Value[MIN_CAPACITY * width];
    }

    public int size() {
        return size;
    }

    /** What the values hold beyond the bytes that a small one needs. */
    public long largeValueBytes() {
        return largeValueBytes;
    }

    public Value value(int index, int column) {
        return values[index * width + column];
    }

    /** The number of a row, -1 if it is not there. */
    public int find(Value[] row) {
        int hash = hash(row);
        int mask = places.length - 1;
        int place = hash & mask;
        while (true) {
            int index = places[place] - 1;
            if (index < 0 || (hashes[index] == hash && matches(index, row))) {
                return index;
            }
            place = place + 1 & mask;
        }
    }

    /** The number of a row, which is {@link #size} before the call if the row is new; copies it. */
    public int findOrAdd(Value[] row) {
        int hash = hash(row);
        int mask = places.length - 1;
        int place = hash & mask;
        while (true) {
            int index = places[place] - 1;
            if (index < 0) {
                return add(row, hash, place);
            }
            if (hashes[index] == hash && matches(index, row)) {
                return index;
            }
            place = place + 1 & mask;
        }
    }

    public void clear() {
        if (size > 0) {
            Arrays.fill(places, 0);
            values = new Value[MIN_CAPACITY * width];
            hashes = new int[MIN_CAPACITY];
            places = new int[MIN_CAPACITY * 2];
            size = 0;
            largeValueBytes = 0;
        }
    }

    /** A long list that comes again, row after row, is hashed once. */
    @SuppressWarnings("ReferenceEquality")
    private int hash(Value[] row) {
        int hash = 0;
        for (int i = 0; i < width; i++) {
            if (row[i] != lastHashed[i]) {
                lastHashed[i] = row[i];
                lastHashes[i] = row[i].hashCode();
            }
            hash = 31 * hash + lastHashes[i];
        }
        return Hashing.ofInt(hash);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean matches(int index, Value[] row) {
        int from = index * width;
        for (int i = 0; i < width; i++) {
            if (values[from + i] != row[i] && !values[from + i].equals(row[i])) {
                return false;
            }
        }
        return true;
    }

    private int add(Value[] row, int hash, int place) {
        int index = size++;
        places[place] = index + 1;
        hashes[index] = hash;
        System.arraycopy(row, 0, values, index * width, width);
        for (int i = 0; i < width; i++) {
            Value before = index == 0 ? NullValue.NULL : values[(index - 1) * width + i];
            largeValueBytes += largeValueBytes(row[i], before);
        }
        if (size == hashes.length) {
            enlarge();
        }
        return index;
    }

    /** A list that comes again, row after row, is held once. */
    @SuppressWarnings("ReferenceEquality")
    private static long largeValueBytes(Value value, Value before) {
        return value == before ? 0 : Math.max(0, value.heldBytes() - SMALL_VALUE_BYTES);
    }

    private void enlarge() {
        int capacity = hashes.length * 2;
        hashes = Arrays.copyOf(hashes, capacity);
        values = Arrays.copyOf(values, capacity * width);
        places = new int[capacity * 2];
        int mask = places.length - 1;
        for (int i = 0; i < size; i++) {
            int place = hashes[i] & mask;
            while (places[place] != 0) {
                place = place + 1 & mask;
            }
            places[place] = i + 1;
        }
    }
}
