package dev.kith.store;

import java.util.List;

/**
 * Names and the small dense numbers that stand for them in records, from 0. A token never changes
 * its meaning and is never removed. Safe for use by many threads.
 */
public interface Tokens {
    /** What {@link #find} answers for a name that no record has used yet. */
    int NONE = -1;

    /** The token of a name, or {@link #NONE}. */
    int find(TokenKind kind, String name);

    /** The name of a token. */
    String name(TokenKind kind, int token);

    /** All names of a kind, by token. */
    List<String> names(TokenKind kind);
}
