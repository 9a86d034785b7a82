package dev.kith.query.execute.table;

/** Sorts row numbers, keeping the order of equal ones: a merge sort over int arrays. */
public final class RowSort {
    private static final int INSERTION_LENGTH = 8;

    /** Compares two rows by number. */
    @FunctionalInterface
    public interface RowComparator {
        int compare(int left, int right);
    }

    private RowSort() {}

    public static void sort(int[] rows, int count, RowComparator comparator) {
        sort(rows, new int[count], 0, count, comparator);
    }

    private static void sort(
            int[] rows, int[] scratch, int from, int to, RowComparator comparator) {
        if (to - from <= INSERTION_LENGTH) {
            insertionSort(rows, from, to, comparator);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(rows, scratch, from, middle, comparator);
        sort(rows, scratch, middle, to, comparator);
        if (comparator.compare(rows[middle - 1], rows[middle]) > 0) {
            merge(rows, scratch, from, middle, to, comparator);
        }
    }

    private static void insertionSort(int[] rows, int from, int to, RowComparator comparator) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && comparator.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    private static void merge(
            int[] rows, int[] scratch, int from, int middle, int to, RowComparator comparator) {
        System.arraycopy(rows, from, scratch, from, middle - from);
        int left = from;
        int right = middle;
        int at = from;
        while (left < middle && right < to) {
            if (comparator.compare(scratch[left], rows[right]) <= 0) {
                rows[at++] = scratch[left++];
            } else {
                rows[at++] = rows[right++];
            }
        }
        System.arraycopy(scratch, left, rows, at, middle - left);
    }
}
