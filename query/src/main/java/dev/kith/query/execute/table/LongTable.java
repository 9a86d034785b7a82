package dev.kith.query.execute.table;

import java.util.Arrays;

/** Numbers long keys from 0 in the order in which they come first. */
public final class LongTable {
    private static final int MIN_CAPACITY = 32;
    private static final int GROWTH = 4;

    /** The number of the key at a place plus one; 0 where there is none. */
    private int[] places = new int[MIN_CAPACITY];

    private long[] keys = new long[MIN_CAPACITY / 2];
    private int size;

    public int size() {
        return size;
    }

    /** The key with that number. */
    public long key(int index) {
        return keys[index];
    }

    /** Copies the keys of consecutive numbers. */
    public void copyKeys(int from, long[] into, int at, int count) {
        System.arraycopy(keys, from, into, at, count);
    }

    /** The number of a key, -1 if it is not there. */
    public int find(long key) {
        int mask = places.length - 1;
        int place = Hashing.ofLong(key) & mask;
        while (true) {
            int index = places[place] - 1;
            if (index < 0 || keys[index] == key) {
                return index;
            }
            place = place + 1 & mask;
        }
    }

    /** The number of a key, which is {@link #size} before the call if the key is new. */
    public int findOrAdd(long key) {
        int mask = places.length - 1;
        int place = Hashing.ofLong(key) & mask;
        while (true) {
            int index = places[place] - 1;
            if (index < 0) {
                return add(key, place);
            }
            if (keys[index] == key) {
                return index;
            }
            place = place + 1 & mask;
        }
    }

    public void clear() {
        if (size > 0) {
            Arrays.fill(places, 0);
            size = 0;
        }
    }

    public long bytes() {
        return places.length * 4L + keys.length * 8L;
    }

    private int add(long key, int place) {
        int index = size++;
        places[place] = index + 1;
        keys[index] = key;
        if (size == keys.length) {
            enlarge();
        }
        return index;
    }

    private void enlarge() {
        keys = Arrays.copyOf(keys, keys.length * GROWTH);
        places = new int[places.length * GROWTH];
        int mask = places.length - 1;
        for (int i = 0; i < size; i++) {
            int place = Hashing.ofLong(keys[i]) & mask;
            while (places[place] != 0) {
                place = place + 1 & mask;
            }
            places[place] = i + 1;
        }
    }
}
