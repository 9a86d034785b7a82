package dev.kith.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by one that does not exist. */
public final class NearestName {
    /** Longer names are not compared letter by letter: nobody reads them either. */
    private static final int MAX_LENGTH = 100;

    private NearestName() {}

    /**
     * The candidate that takes the fewest edits (a letter added, dropped, changed, or swapped with
     * the next) to become from what was written, letter case aside. None if even that one takes
     * more than a third of the letters.
     */
    public static Optional<String> find(String written, Collection<String> candidates) {
        String nearest = "";
        int fewest = Math.max(1, written.length() / 3) + 1;
        for (String candidate : candidates) {
            int edits = edits(lowerCase(written), lowerCase(candidate));
            // One letter in the place of another has nothing in common with it.
            if (edits < fewest && edits < Math.max(written.length(), candidate.length())) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return Optional.of(nearest).filter(name -> !name.isEmpty());
    }

    /** {@code ". Did you mean `frend`?"}, or nothing if no candidate is near. */
    public static String suggestion(String written, Collection<String> candidates) {
        return find(written, candidates)
                .map(name -> ". Did you mean `" + name + "`?")
                .orElse("");
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment distance, three rows at a time. */
    private static int edits(String from, String to) {
        if (from.length() > MAX_LENGTH || to.length() > MAX_LENGTH) {
            return from.equals(to) ? 0 : Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int fewest = Math.min(last[j], current[j - 1]) + 1;
                fewest = Math.min(fewest, last[j - 1] + (same ? 0 : 1));
                if (isSwap(from, i, to, j)) {
                    fewest = Math.min(fewest, beforeLast[j - 2] + 1);
                }
                current[j] = fewest;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = current;
            current = reused;
        }
        return last[to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
