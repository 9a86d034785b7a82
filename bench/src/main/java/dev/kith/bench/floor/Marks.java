package dev.kith.bench.floor;

/** A set of small numbers that is emptied at once: a number is in it if its stamp is the newest. */
final class Marks {
    private final int[] stamps;
    private int newest;

    Marks(int size) {
        stamps = new int[size];
    }

    void clear() {
        newest++;
    }

    boolean contains(int number) {
        return stamps[number] == newest;
    }

    /** Whether the number was new. */
    boolean add(int number) {
        if (stamps[number] == newest) {
            return false;
        }
        stamps[number] = newest;
        return true;
    }
}
