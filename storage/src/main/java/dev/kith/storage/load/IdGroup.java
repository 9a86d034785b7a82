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

    /** False if the id is taken. */
    boolean add(String id, int node) {
        if (isShortestNumber(id)) {
            return byNumber.add(Long.parseLong(id), node);
        }
        return byText.putIfAbsent(id, node) == null;
    }

    /** The node, or {@link #NONE}. */
    int find(String id) {
        return isShortestNumber(id)
                ? byNumber.find(Long.parseLong(id))
                : byText.getOrDefault(id, NONE);
    }

    private static boolean isShortestNumber(String id) {
        int length = id.length();
        if (length == 0 || length > MAX_DIGITS || (id.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char digit = id.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return true;
    }
}
