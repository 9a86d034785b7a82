package dev.kith.storage.load;

import dev.kith.storage.codec.ValueCodec;
import dev.kith.storage.codec.Varint;
import dev.kith.storage.record.RecordBuffer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How the text of a field becomes a value. Numbers may have spaces around them. */
enum FieldType {
    INTEGER,
    FLOAT,
    BOOLEAN,
    STRING;

    private static final int LIST_TAG = 5;
    private static final int MAX_PLAIN_DIGITS = 18;

    /** The type that a header writes, without its {@code []}; none if it is not known. */
    static Optional<FieldType> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "int", "long", "short", "byte", "integer" -> Optional.of(INTEGER);
            case "float", "double" -> Optional.of(FLOAT);
            case "boolean" -> Optional.of(BOOLEAN);
            case "string", "char" -> Optional.of(STRING);
            default -> Optional.empty();
        };
    }

    /**
     * Appends the value of a field.
     *
     * @throws NumberFormatException if its text is not one of this type
     */
    void put(RecordBuffer into, CsvRow row, int field) {
        int start = row.start(field);
        int end = row.end(field);
        if (this == INTEGER && isPlainNumber(row.characters(), start, end)) {
            ValueCodec.putInteger(into, plainNumber(row.characters(), start, end));
        } else {
            put(into, row.text(field));
        }
    }

    private void put(RecordBuffer into, String text) {
        switch (this) {
            case INTEGER -> ValueCodec.putInteger(into, Long.parseLong(text.strip()));
            case FLOAT -> ValueCodec.putFloat(into, Double.parseDouble(text.strip()));
            case BOOLEAN -> into.putByte(isTrue(text.strip()) ? 1 : 0);
            case STRING -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                ValueCodec.putString(into, utf8, 0, utf8.length);
            }
        }
    }

    /** Appends a list of the elements of a text. */
    void putList(RecordBuffer into, String text, char delimiter) {
        String[] elements = text.split(java.util.regex.Pattern.quote("" + delimiter), -1);
        into.putByte(LIST_TAG);
        Varint.put(into, elements.length);
        for (String element : elements) {
            put(into, element);
        }
    }

    /** Digits only, and too few to overflow: nearly every number there is. */
    private static boolean isPlainNumber(char[] text, int start, int end) {
        if (end - start > MAX_PLAIN_DIGITS) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static long plainNumber(char[] text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }

    private static boolean isTrue(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new NumberFormatException("neither true nor false");
    }
}
