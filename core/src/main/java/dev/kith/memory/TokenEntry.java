package dev.kith.memory;

import java.util.Comparator;

/** An entity under one of its tokens: a node under a label, a relationship under its type. */
record TokenEntry(int token, long id) {
    static final Comparator<TokenEntry> ORDER =
            Comparator.comparingInt(TokenEntry::token).thenComparingLong(TokenEntry::id);

    /** Before all entities with this token. */
    static TokenEntry first(int token) {
        return new TokenEntry(token, Long.MIN_VALUE);
    }
}
