package dev.kith.query.execute.operator;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.QueryContext;
import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

import java.util.Arrays;
import java.util.List;

/** The types of relationships that a pattern allows: some by name, or all. */
public final class TypeTokens {
    private final LazyToken[] named;
    private int[] tokens = {};
    private boolean complete;

    /** Any of the names; every type if there are none. */
    public TypeTokens(QueryContext context, List<String> names) {
        named = new LazyToken[names.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = new LazyToken(context, TokenKind.RELATIONSHIP_TYPE, names.get(i));
        }
        refresh();
    }

    /** Looks again for types that did not exist: to be called whenever a scan or walk starts. */
    void refresh() {
        if (complete) {
            return;
        }
        int[] found = new int[named.length];
        int count = 0;
        for (LazyToken type : named) {
            int token = type.token();
            if (token != Tokens.NONE && !contains(found, count, token)) {
                found[count++] = token;
            }
        }
        tokens = Arrays.copyOf(found, count);
        complete = count == named.length;
    }

    /** The tokens to ask a node's neighbours with. */
    int[] of(GraphReader reader, long nodeId, boolean incoming) {
        return named.length == 0 ? reader.relationshipTypes(nodeId, incoming) : tokens;
    }

    boolean contains(int token) {
        return named.length == 0 || contains(tokens, tokens.length, token);
    }

    private static boolean contains(int[] among, int count, int token) {
        for (int i = 0; i < count; i++) {
            if (among[i] == token) {
                return true;
            }
        }
        return false;
    }
}
