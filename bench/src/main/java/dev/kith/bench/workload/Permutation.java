package dev.kith.bench.workload;

import java.util.Random;

/** Numbers from 0 in random order, so that ids say nothing about what was drawn by place. */
final class Permutation {
    private Permutation() {}

    static int[] of(int size, Random random) {
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }
}
