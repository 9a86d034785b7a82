package dev.kith.query;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of numbers as text. */
final class Numbers {
    private Numbers() {}

    /** {@code [0, 1, 2, ...]}. */
    static String list(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
