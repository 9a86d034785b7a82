package dev.kith.query.differential;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What chance decides, from one seed. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code least} to {@code most}. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    long seed() {
        return random.nextLong();
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of several ways of making something; only the chosen one is made. */
    @SafeVarargs
    final Piece either(Supplier<Piece>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }
}
