package dev.kith.bench.workload;

import java.util.Random;

/** The rings of transfers that are planted: three to five accounts, in rising time, large amounts. */
final class PlantedRings {
    private static final int ACCOUNTS_A_RING = 100;
    private static final int SHORTEST = 3;
    private static final int LENGTHS = 3;

    private PlantedRings() {}

    /** The accounts of each ring, in order. */
    static int[][] of(Scale scale) {
        var random = new Random(scale.seed("rings"));
        var rings = new int[scale.accounts() / ACCOUNTS_A_RING][];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = random.ints(0, scale.accounts())
                    .distinct()
                    .limit(SHORTEST + random.nextInt(LENGTHS))
                    .toArray();
        }
        return rings;
    }
}
