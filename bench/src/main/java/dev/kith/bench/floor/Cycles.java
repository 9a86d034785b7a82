package dev.kith.bench.floor;

/** Rings of transfers, and triangles of friends. */
public final class Cycles {
    private static final int SHORTEST_RING = 3;
    private static final int LONGEST_RING = 5;
    private static final int MIN_AMOUNT = 3000;

    private final Adjacency knows;
    private final Adjacency transfers;

    public Cycles(ArrayGraph graph) {
        knows = graph.knows();
        transfers = graph.transfers();
    }

    /** Rings of three to five large transfers from an account back to it, each later than the last. */
    public long countRings(int account) {
        return countRings(account, account, 1, -1);
    }

    private long countRings(int start, int account, int length, int after) {
        int[] amounts = transfers.properties()[0];
        int[] seconds = transfers.properties()[1];
        long count = 0;
        for (int i = transfers.starts()[account]; i < transfers.starts()[account + 1]; i++) {
            if (amounts[i] < MIN_AMOUNT || seconds[i] <= after) {
                continue;
            }
            if (length >= SHORTEST_RING && transfers.targets()[i] == start) {
                count++;
            }
            if (length < LONGEST_RING) {
                count += countRings(start, transfers.targets()[i], length + 1, seconds[i]);
            }
        }
        return count;
    }

    /** Triangles whose smallest id is below a bound. */
    public long countTriangles(int bound) {
        int[] starts = knows.starts();
        int[] friends = knows.targets();
        long count = 0;
        for (int person = 0; person < bound; person++) {
            for (int i = starts[person]; i < starts[person + 1]; i++) {
                if (friends[i] > person) {
                    count += countCommon(i + 1, starts[person + 1], friends[i]);
                }
            }
        }
        return count;
    }

    /** How many of a stretch of sorted friends, all above {@code other}, are also friends of it. */
    private long countCommon(int from, int end, int other) {
        int[] friends = knows.targets();
        int otherEnd = knows.starts()[other + 1];
        int i = from;
        int j = knows.starts()[other];
        long count = 0;
        while (i < end && j < otherEnd) {
            int difference = friends[i] - friends[j];
            if (difference == 0) {
                count++;
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return count;
    }
}
