package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.util.Arrays;

/**
 * Operations gathered as bytes, and their order by key. Of several operations on one key only the
 * last is kept. Reused from chunk to chunk; works on offsets, and makes no object for an operation.
 */
final class OperationSorter {
    private final RecordBatch operations = new RecordBatch();
    private int[] offsets = new int[1024];
    private int[] spare = new int[1024];
    private int count;
    private boolean ascends = true;

    // The key added last.
    private int lastKind;
    private long lastA;
    private long lastB;
    private int lastC;

    /** Where an operation is added, to be followed by {@link #added}. */
    RecordBatch operations() {
        return operations;
    }

    /** Notes that an operation was just added, which started at this offset. */
    void added(int offset, RecordKind kind, long a, long b, int c) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        ascends &= count == 0 || followsLast(kind.number(), a, b, c);
        offsets[count++] = offset;
        lastKind = kind.number();
        lastA = a;
        lastB = b;
        lastC = c;
    }

    private boolean followsLast(int kind, long a, long b, int c) {
        if (kind != lastKind) {
            return kind > lastKind;
        }
        if (a != lastA) {
            return a > lastA;
        }
        return b == lastB ? c > lastC : b > lastB;
    }

    /** Bytes gathered so far. */
    int length() {
        return operations.operations().length();
    }

    int count() {
        return count;
    }

    int offset(int index) {
        return offsets[index];
    }

    /** Puts the operations into the order of keys. */
    void sort() {
        if (ascends) {
            return;
        }
        if (spare.length < count) {
            spare = new int[offsets.length];
        }
        for (int width = 1; width < count; width *= 2) {
            for (int from = 0; from < count; from += 2 * width) {
                merge(from, Math.min(from + width, count), Math.min(from + 2 * width, count));
            }
            int[] merged = spare;
            spare = offsets;
            offsets = merged;
        }
        dropOverwritten();
        ascends = true;
    }

    /** Compares the first operation with a key. */
    int compareFirst(RecordBuffer key) {
        return compare(operations.operations(), offsets[0], key, 0);
    }

    void copyLastKey(RecordBuffer into) {
        into.set(operations.operations().bytes(), offsets[count - 1], RecordBatch.LENGTH_OFFSET);
    }

    void clear() {
        operations.clear();
        count = 0;
        ascends = true;
    }

    private int compare(int left, int right) {
        RecordBuffer bytes = operations.operations();
        return compare(bytes, left, bytes, right);
    }

    /** Compares two keys: kind, a, b, c. */
    private static int compare(RecordBuffer one, int left, RecordBuffer other, int right) {
        int order = Byte.compare(one.getByte(left), other.getByte(right));
        if (order == 0) {
            order = Long.compare(
                    one.getLong(left + RecordBatch.A_OFFSET),
                    other.getLong(right + RecordBatch.A_OFFSET));
        }
        if (order == 0) {
            order = Long.compare(
                    one.getLong(left + RecordBatch.B_OFFSET),
                    other.getLong(right + RecordBatch.B_OFFSET));
        }
        return order != 0
                ? order
                : Integer.compare(
                        one.getInt(left + RecordBatch.C_OFFSET),
                        other.getInt(right + RecordBatch.C_OFFSET));
    }

    /** Merges two neighbouring sorted stretches into the spare array; equal keys keep their order. */
    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft =
                    right == to || (left < middle && compare(offsets[left], offsets[right]) <= 0);
            spare[at] = takeLeft ? offsets[left++] : offsets[right++];
        }
    }

    private void dropOverwritten() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 == count || compare(offsets[i], offsets[i + 1]) != 0) {
                offsets[kept++] = offsets[i];
            }
        }
        count = kept;
    }
}
