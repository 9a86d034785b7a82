package dev.kith.storage.load;

import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of one id group by the ids that files use. Ids that are written as a number in its
 * shortest form are kept as numbers, which are many times smaller than strings.
 */
final class IdGroup {
    static final int NONE = -1;
    private static final int MAX_DIGITS = 18;

    private final NumberIds byNumber = new NumberIds();
    private final Map<String, Integer> byText = new HashMap<>();

    /** Adds the id in a field; false if it is taken. */
    boolean add(CsvRow row, int field, int node) {
        long number = shortestNumber(row.characters(), row.start(field), row.end(field));
        return number >= 0
                ? byNumber.add(number, node)
                : byText.putIfAbsent(row.text(field), node) == null;
    }

    /** The node of the id in a field, or {@link #NONE}. */
    int find(CsvRow row, int field) {
        long number = shortestNumber(row.characters(), row.start(field), row.end(field));
        return number >= 0 ? byNumber.find(number) : byText.getOrDefault(row.text(field), NONE);
    }

    /** The number that a text is the shortest form of, or -1. */
    private static long shortestNumber(char[] text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > MAX_DIGITS || (text[start] == '0' && length > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
