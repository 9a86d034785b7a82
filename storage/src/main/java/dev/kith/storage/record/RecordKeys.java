package dev.kith.storage.record;

import java.util.Arrays;

/** A list of keys of one kind that is filled again and again without garbage. For one thread. */
public final class RecordKeys {
    private long[] a = new long[64];
    private long[] b = new long[64];
    private int[] c = new int[64];
    private int size;

    public int size() {
        return size;
    }

    public long a(int index) {
        return a[index];
    }

    public long b(int index) {
        return b[index];
    }

    public int c(int index) {
        return c[index];
    }

    public void clear() {
        size = 0;
    }

    public void add(long keyA, long keyB, int keyC) {
        if (size == a.length) {
            a = Arrays.copyOf(a, size * 2);
            b = Arrays.copyOf(b, size * 2);
            c = Arrays.copyOf(c, size * 2);
        }
        a[size] = keyA;
        b[size] = keyB;
        c[size] = keyC;
        size++;
    }
}
