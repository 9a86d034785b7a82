package dev.kith.storage.load;

import dev.kith.storage.codec.TokenName;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.store.TokenKind;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dictionaries of a database that is being built. */
final class LoadTokens {
    private final Map<TokenKind, Map<String, Integer>> dictionaries =
            new EnumMap<>(TokenKind.class);

    LoadTokens() {
        for (TokenKind kind : TokenKind.values()) {
            dictionaries.put(kind, new LinkedHashMap<>());
        }
    }

    /** The token of a name, made if there is none. */
    int of(TokenKind kind, String name) {
        Map<String, Integer> dictionary = dictionary(kind);
        Integer token = dictionary.get(name);
        if (token == null) {
            token = dictionary.size();
            dictionary.put(name, token);
        }
        return token;
    }

    int count(TokenKind kind) {
        return dictionary(kind).size();
    }

    void write(RecordSink sink) {
        var buffer = new RecordBuffer();
        for (TokenKind kind : TokenKind.values()) {
            dictionary(kind).forEach((name, token) -> {
                TokenName.write(buffer, name);
                sink.put(RecordKind.TOKEN, TokenName.dictionary(kind), token, 0, buffer);
            });
        }
    }

    private Map<String, Integer> dictionary(TokenKind kind) {
        return java.util.Objects.requireNonNull(dictionaries.get(kind));
    }
}
