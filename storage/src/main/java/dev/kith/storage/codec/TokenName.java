package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.TokenKind;

import java.nio.charset.StandardCharsets;

/**
 * The name that a token stands for: key (TOKEN, dictionary, token). The value is the name in UTF-8
 * behind one byte that is 0, so that an empty name has a record too. Since format version 1.
 */
public final class TokenName {
    private static final int NAME_OFFSET = 1;

    private TokenName() {}

    /** The first part of a key. */
    public static long dictionary(TokenKind kind) {
        return switch (kind) {
            case LABEL -> 0;
            case RELATIONSHIP_TYPE -> 1;
            case PROPERTY_KEY -> 2;
        };
    }

    public static TokenKind kindOf(long dictionary) {
        for (TokenKind kind : TokenKind.values()) {
            if (dictionary(kind) == dictionary) {
                return kind;
            }
        }
        throw CorruptRecord.because("there is no dictionary %d".formatted(dictionary));
    }

    public static void write(RecordBuffer into, String name) {
        into.clear();
        into.putByte(0);
        append(into, name);
    }

    public static String read(RecordBuffer record) {
        if (record.length() < NAME_OFFSET || record.getByte(0) != 0) {
            throw CorruptRecord.because("the name of a token does not begin with 0");
        }
        return read(record, NAME_OFFSET);
    }

    static void append(RecordBuffer into, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        into.putBytes(utf8, 0, utf8.length);
    }

    static String read(RecordBuffer record, int from) {
        return new String(record.bytes(), from, record.length() - from, StandardCharsets.UTF_8);
    }
}
