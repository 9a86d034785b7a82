package dev.kith.query.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that someone may have meant to write. */
final class NearestWord {
    /** A slip changes, swaps, drops or adds at most this many letters. */
    private static final int MAX_DISTANCE = 2;

    private NearestWord() {}

    /** The candidate with the fewest slips, if it has few for the word's length. */
    static Optional<String> find(String written, List<String> candidates) {
        String word = written.toUpperCase(Locale.ROOT);
        int best = Math.min(MAX_DISTANCE, word.length() / 2) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) <= best) {
                int distance = distance(word, candidate);
                boolean sameStart = candidate.charAt(0) == word.charAt(0);
                if (distance < best || (distance == best && sameStart && nearest.isPresent())) {
                    best = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    /** How many letters to change, drop, add, or swap with a neighbour. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(
                        cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
