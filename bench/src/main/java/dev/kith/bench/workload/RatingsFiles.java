package dev.kith.bench.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Movies, and ratings of them: people even, movies by a power law, scores from 1 to 5. */
final class RatingsFiles {
    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 75;
    private static final int RANK_OFFSET = 10;
    private static final double RANK_EXPONENT = 0.8;

    private RatingsFiles() {}

    static void writeMovies(Scale scale, Path file) throws IOException {
        var random = new Random(scale.seed("movies"));
        try (var csv = new CsvFile(file, "id:ID(Movie){id-type:long},title,year:int")) {
            for (int id = 0; id < scale.movies(); id++) {
                String title = "Movie " + Names.of(random.nextInt(Names.COUNT)) + " " + id;
                csv.row(id, title, FIRST_YEAR + random.nextInt(YEARS));
            }
        }
    }

    static void writeRatings(Scale scale, Path file) throws IOException {
        var random = new Random(scale.seed("ratings"));
        int[] movieOfRank = Permutation.of(scale.movies(), random);
        double[] weightUpTo = weights(scale.movies());
        var pairs = new PairSet(scale.ratings());
        try (var csv = new CsvFile(file, ":START_ID(Person),:END_ID(Movie),score:int")) {
            int made = 0;
            while (made < scale.ratings()) {
                int person = random.nextInt(scale.people());
                int movie = movieOfRank[rank(weightUpTo, random)];
                if (pairs.add(person, movie)) {
                    csv.row(person, movie, 1 + (random.nextInt(5) + random.nextInt(6)) / 2);
                    made++;
                }
            }
        }
    }

    private static double[] weights(int count) {
        var weightUpTo = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / Math.pow(rank + RANK_OFFSET, RANK_EXPONENT);
            weightUpTo[rank] = sum;
        }
        return weightUpTo;
    }

    private static int rank(double[] weightUpTo, Random random) {
        int last = weightUpTo.length - 1;
        int found = Arrays.binarySearch(weightUpTo, random.nextDouble() * weightUpTo[last]);
        return Math.min(found < 0 ? -found - 1 : found, last);
    }
}
