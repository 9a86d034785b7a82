package dev.kith.bench.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Friendships: people draw friends in proportion to weights of a bounded power law, seven of ten
 * inside communities of about 150. Each is written in both directions.
 */
final class FriendshipsFile {
    private static final int COMMUNITY_SIZE = 150;
    private static final int INSIDE_OF_TEN = 7;
    private static final int DAYS = 7_300;
    /** The tail exponent of the weights is one more. */
    private static final double PARETO_SHAPE = 1.25;

    private static final double LEAST_WEIGHT_OF_MEAN = 0.26;
    private static final int MIN_WEIGHT = 3;
    private static final int MAX_WEIGHT = 2_000;

    private final Scale scale;
    private final Random random;
    private final int[] idOfPlace;
    /** Where the tickets of a place begin: it has as many as its weight. */
    private final int[] ticketStart;

    private final int[] placeOfTicket;
    private final PairSet pairs;

    private FriendshipsFile(Scale scale) {
        this.scale = scale;
        random = new Random(scale.seed("friendships"));
        idOfPlace = Permutation.of(scale.people(), random);
        ticketStart = drawWeights();
        placeOfTicket = new int[ticketStart[scale.people()]];
        for (int place = 0; place < scale.people(); place++) {
            Arrays.fill(placeOfTicket, ticketStart[place], ticketStart[place + 1], place);
        }
        pairs = new PairSet(scale.friendships());
    }

    static void write(Scale scale, Path file) throws IOException {
        new FriendshipsFile(scale).write(file);
    }

    private int[] drawWeights() {
        double least = LEAST_WEIGHT_OF_MEAN * 2 * scale.friendships() / scale.people();
        int most = Math.min(scale.people() / 8, MAX_WEIGHT);
        var starts = new int[scale.people() + 1];
        for (int place = 0; place < scale.people(); place++) {
            double pareto = least / Math.pow(1 - random.nextDouble(), 1 / PARETO_SHAPE);
            starts[place + 1] = starts[place] + (int) Math.clamp(pareto, MIN_WEIGHT, most);
        }
        return starts;
    }

    private void write(Path file) throws IOException {
        try (var csv = new CsvFile(file, ":START_ID(Person),:END_ID(Person),since:int")) {
            int made = 0;
            while (made < scale.friendships()) {
                int place = anyone();
                int other = random.nextInt(10) < INSIDE_OF_TEN ? neighbour(place) : anyone();
                // A community may be full: then anyone will do, so that this always ends.
                if (befriend(csv, place, other) || befriend(csv, place, anyone())) {
                    made++;
                }
            }
        }
    }

    private int anyone() {
        return placeOfTicket[random.nextInt(placeOfTicket.length)];
    }

    private int neighbour(int place) {
        int first = place - place % COMMUNITY_SIZE;
        int end = Math.min(first + COMMUNITY_SIZE, scale.people());
        return placeOfTicket[random.nextInt(ticketStart[first], ticketStart[end])];
    }

    private boolean befriend(CsvFile csv, int place, int otherPlace) throws IOException {
        int id = idOfPlace[place];
        int other = idOfPlace[otherPlace];
        if (id == other || !pairs.add(Math.min(id, other), Math.max(id, other))) {
            return false;
        }
        int since = random.nextInt(DAYS);
        csv.row(id, other, since);
        csv.row(other, id, since);
        return true;
    }
}
