package dev.kith.bench.floor;

/** Counts by number, with a sum beside each count; yields the highest counts, lower numbers first. */
final class Tally {
    private final Marks seen;
    private final int[] counts;
    private final int[] sums;
    private final int[] numbers;
    private int size;

    Tally(int size) {
        seen = new Marks(size);
        counts = new int[size];
        sums = new int[size];
        numbers = new int[size];
    }

    void clear() {
        seen.clear();
        size = 0;
    }

    void add(int number, int amount) {
        if (seen.add(number)) {
            numbers[size++] = number;
            counts[number] = 0;
            sums[number] = 0;
        }
        counts[number]++;
        sums[number] += amount;
    }

    int count(int number) {
        return counts[number];
    }

    double average(int number) {
        return (double) sums[number] / counts[number];
    }

    /** The numbers with the highest counts, at most {@code limit}. */
    int[] highest(int limit) {
        var highest = new int[Math.min(limit, size)];
        for (int place = 0; place < highest.length; place++) {
            int best = place;
            for (int i = place + 1; i < size; i++) {
                if (isHigher(numbers[i], numbers[best])) {
                    best = i;
                }
            }
            highest[place] = numbers[best];
            numbers[best] = numbers[place];
            numbers[place] = highest[place];
        }
        return highest;
    }

    private boolean isHigher(int number, int other) {
        return counts[number] > counts[other]
                || (counts[number] == counts[other] && number < other);
    }
}
