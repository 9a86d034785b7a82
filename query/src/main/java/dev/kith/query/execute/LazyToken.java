package dev.kith.query.execute;

import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

/**
 * The token of a name that a statement mentions. In a write transaction a name without a token may
 * get one while the statement runs, so it is looked up again until it has one.
 */
public final class LazyToken {
    private final Tokens tokens;
    private final TokenKind kind;
    private final String name;
    private final boolean mayCome;
    private int token;

    public LazyToken(QueryContext context, TokenKind kind, String name) {
        this.tokens = context.reader().tokens();
        this.kind = kind;
        this.name = name;
        this.mayCome = context.writes();
        this.token = tokens.find(kind, name);
    }

    /** The token, {@link Tokens#NONE} if there is none (yet). */
    public int token() {
        if (token == Tokens.NONE && mayCome) {
            token = tokens.find(kind, name);
        }
        return token;
    }
}
