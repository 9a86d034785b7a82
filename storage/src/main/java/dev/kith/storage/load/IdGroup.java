package dev.kith.storage.load;

import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;

/**
 * The nodes of one id group by the ids that files use. Ids that are written as a number in its
 * shortest form are kept as numbers, which are many times smaller than strings.
 */
final class IdGroup {
    static final int NONE = -1;
    private static final int MAX_DIGITS = 18;

    private final LongIntHashMap byNumber = new LongIntHashMap();
    private final ObjectIntHashMap<String> byText = new ObjectIntHashMap<>();

    /** False if the id is taken. */
    boolean add(String id, int node) {
        if (isShortestNumber(id)) {
            long number = Long.parseLong(id);
            int taken = byNumber.getIfAbsentPut(number, node);
            return taken == node;
        }
        return byText.getIfAbsentPut(id, node) == node;
    }

    /** The node, or {@link #NONE}. */
    int find(String id) {
        return isShortestNumber(id)
                ? byNumber.getIfAbsent(Long.parseLong(id), NONE)
                : byText.getIfAbsent(id, NONE);
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
