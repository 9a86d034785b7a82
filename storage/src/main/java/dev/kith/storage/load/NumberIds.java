package dev.kith.storage.load;

import java.util.Arrays;

/**
 * Nodes by ids that are numbers: open addressing, 12 bytes a slot. Small code on purpose: most loads
 * are the first thing that their process does.
 */
final class NumberIds {
    private static final int FIRST_CAPACITY = 1024;
    private static final int MAX_CAPACITY = 1 << 30;

    private long[] numbers = new long[FIRST_CAPACITY];
    private int[] nodes = emptyNodes(FIRST_CAPACITY);
    private int size;

    /** False if the number is taken. */
    boolean add(long number, int node) {
        int slot = slotOf(number);
        if (nodes[slot] != IdGroup.NONE) {
            return false;
        }
        numbers[slot] = number;
        nodes[slot] = node;
        if (++size > numbers.length / 2 && numbers.length < MAX_CAPACITY) {
            grow();
        }
        return true;
    }

    /** The node, or {@link IdGroup#NONE}. */
    int find(long number) {
        return nodes[slotOf(number)];
    }

    /** Where a number is, or would be put. */
    private int slotOf(long number) {
        int mask = numbers.length - 1;
        long mixed = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> Integer.SIZE) & mask;
        while (nodes[slot] != IdGroup.NONE && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldNodes = nodes;
        numbers = new long[oldNumbers.length * 2];
        nodes = emptyNodes(numbers.length);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNodes[i] != IdGroup.NONE) {
                int slot = slotOf(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }

    private static int[] emptyNodes(int capacity) {
        int[] empty = new int[capacity];
        Arrays.fill(empty, IdGroup.NONE);
        return empty;
    }
}
