package dev.kith.memory;

import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of a graph. Only grows. */
final class MemoryTokens implements Tokens {
    private static final class Names {
        final Map<String, Integer> tokens = new ConcurrentHashMap<>();

        /** Replaced by a longer list, never changed. */
        volatile List<String> names = List.of();
    }

    private final Map<TokenKind, Names> kinds = new EnumMap<>(TokenKind.class);

    MemoryTokens() {
        for (TokenKind kind : TokenKind.values()) {
            kinds.put(kind, new Names());
        }
    }

    @Override
    public int find(TokenKind kind, String name) {
        return of(kind).tokens.getOrDefault(name, NONE);
    }

    @Override
    public String name(TokenKind kind, int token) {
        return of(kind).names.get(token);
    }

    @Override
    public List<String> names(TokenKind kind) {
        return of(kind).names;
    }

    /** The token of a name, made if there is none. */
    int make(TokenKind kind, String name) {
        Names names = of(kind);
        synchronized (names) {
            int found = names.tokens.getOrDefault(name, NONE);
            if (found != NONE) {
                return found;
            }
            var longer = new ArrayList<>(names.names);
            longer.add(name);
            // The name first: whoever finds the token must find its name.
            names.names = List.copyOf(longer);
            names.tokens.put(name, longer.size() - 1);
            return longer.size() - 1;
        }
    }

    /** All names of all kinds: grows with each new one. */
    long count() {
        long count = 0;
        for (Names names : kinds.values()) {
            count += names.names.size();
        }
        return count;
    }

    private Names of(TokenKind kind) {
        Names names = kinds.get(kind);
        if (names == null) {
            throw new AssertionError(kind);
        }
        return names;
    }
}
