package dev.kith.storage.token;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.codec.TokenName;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All names of a graph, wholly in memory. A name given by a transaction counts at once; its record
 * is written by the next commit, be it of that transaction or, after a rollback, of another.
 * Reading needs no lock.
 */
public final class TokenDictionary implements Tokens {
    private final Dictionary[] dictionaries = new Dictionary[TokenKind.values().length];

    public TokenDictionary() {
        Arrays.setAll(dictionaries, index -> new Dictionary());
    }

    /** Reads all names that were ever committed. */
    public static TokenDictionary load(RecordView records) {
        var tokens = new TokenDictionary();
        records.scan(RecordKind.TOKEN, (dictionary, token, c, record) -> {
            tokens.of(TokenName.kindOf(dictionary)).place((int) token, TokenName.read(record));
            return true;
        });
        for (TokenKind kind : TokenKind.values()) {
            tokens.of(kind).finishLoading(kind);
        }
        return tokens;
    }

    @Override
    public int find(TokenKind kind, String name) {
        return of(kind).byName.getOrDefault(name, NONE);
    }

    @Override
    public String name(TokenKind kind, int token) {
        Dictionary dictionary = of(kind);
        if (token < 0 || token >= dictionary.names.length) {
            throw new IllegalArgumentException(
                    "there is no %s with token %d".formatted(kind, token));
        }
        return dictionary.names[token];
    }

    @Override
    public List<String> names(TokenKind kind) {
        return List.of(of(kind).names);
    }

    /** The token of a name, made if there is none. For the one writer. */
    public int take(TokenKind kind, String name) {
        int found = find(kind, name);
        return found != NONE ? found : of(kind).add(name);
    }

    /** Writes the names that have no record yet. For the one writer. */
    public void writeNew(WriteBuffer into) {
        for (TokenKind kind : TokenKind.values()) {
            Dictionary dictionary = of(kind);
            for (int token = dictionary.durable; token < dictionary.names.length; token++) {
                TokenName.write(
                        into.create(RecordKind.TOKEN, TokenName.dictionary(kind), token, 0),
                        dictionary.names[token]);
            }
        }
    }

    /** Notes that the names which {@link #writeNew} wrote are committed. For the one writer. */
    public void committed() {
        for (Dictionary dictionary : dictionaries) {
            dictionary.durable = dictionary.names.length;
        }
    }

    private Dictionary of(TokenKind kind) {
        return dictionaries[(int) TokenName.dictionary(kind)];
    }

    private static final class Dictionary {
        private final Map<String, Integer> byName = new ConcurrentHashMap<>();

        /** Replaced, never changed, so that readers see whole arrays. */
        private volatile String[] names = {};

        private int durable;

        int add(String name) {
            int token = names.length;
            String[] more = Arrays.copyOf(names, token + 1);
            more[token] = name;
            names = more;
            byName.put(name, token);
            return token;
        }

        void place(int token, String name) {
            if (token >= names.length) {
                names = Arrays.copyOf(names, token + 1);
            }
            names[token] = name;
        }

        void finishLoading(TokenKind kind) {
            durable = names.length;
            for (int token = 0; token < names.length; token++) {
                if (names[token] == null) {
                    throw new KithException(
                            ErrorCode.CORRUPT_STORE,
                            "the name of %s token %d is missing".formatted(kind, token));
                }
                byName.put(names[token], token);
            }
        }
    }
}
