package dev.kith.storage.load;

import dev.kith.storage.codec.ValueCodec;
import dev.kith.storage.codec.Varint;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.TimeValue;
import dev.kith.value.temporal.TemporalReader;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;

/** How the text of a field becomes a value. Numbers may have spaces around them. */
enum FieldType {
    INTEGER,
    FLOAT,
    BOOLEAN,
    STRING,
    DATE,
    LOCAL_TIME,
    TIME,
    LOCAL_DATE_TIME,
    DATE_TIME,
    DURATION,
    POINT;

    /** All that a header may write, but for synonyms. */
    static final String NAMES = "int, long, float, double, boolean, string, date, localtime, time,"
            + " localdatetime, datetime, duration, point";

    private static final int LIST_TAG = 5;
    private static final int MAX_PLAIN_DIGITS = 18;

    /** The type that a header writes, without its {@code []}; none if it is not known. */
    static Optional<FieldType> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "int", "long", "short", "byte", "integer" -> Optional.of(INTEGER);
            case "float", "double" -> Optional.of(FLOAT);
            case "boolean" -> Optional.of(BOOLEAN);
            case "string", "char" -> Optional.of(STRING);
            case "date" -> Optional.of(DATE);
            case "localtime" -> Optional.of(LOCAL_TIME);
            case "time" -> Optional.of(TIME);
            case "localdatetime" -> Optional.of(LOCAL_DATE_TIME);
            case "datetime" -> Optional.of(DATE_TIME);
            case "duration" -> Optional.of(DURATION);
            case "point" -> Optional.of(POINT);
            default -> Optional.empty();
        };
    }

    /**
     * Appends the value of a field.
     *
     * @throws NumberFormatException if its text is not one of this type
     * @throws DateTimeException likewise, saying why
     * @throws IllegalArgumentException likewise, saying why
     */
    void put(RecordBuffer into, CsvRow row, int field, FieldOptions options) {
        int start = row.start(field);
        int end = row.end(field);
        if (this == INTEGER && isPlainNumber(row.characters(), start, end)) {
            ValueCodec.putInteger(into, plainNumber(row.characters(), start, end));
        } else {
            put(into, row.text(field), options);
        }
    }

    private void put(RecordBuffer into, String text, FieldOptions options) {
        switch (this) {
            case INTEGER -> ValueCodec.putInteger(into, Long.parseLong(text.strip()));
            case FLOAT -> ValueCodec.putFloat(into, Double.parseDouble(text.strip()));
            case BOOLEAN -> into.putByte(isTrue(text.strip()) ? 1 : 0);
            case STRING -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                ValueCodec.putString(into, utf8, 0, utf8.length);
            }
            case DATE -> ValueCodec.put(into, DateValue.of(TemporalReader.date(text.strip())));
            case LOCAL_TIME ->
                ValueCodec.put(into, LocalTimeValue.of(TemporalReader.localTime(text.strip())));
            case TIME ->
                ValueCodec.put(
                        into, TimeValue.of(TemporalReader.time(text.strip(), options.offset())));
            case LOCAL_DATE_TIME ->
                ValueCodec.put(
                        into, LocalDateTimeValue.of(TemporalReader.localDateTime(text.strip())));
            case DATE_TIME ->
                ValueCodec.put(
                        into,
                        DateTimeValue.of(TemporalReader.dateTime(text.strip(), options.zone())));
            case DURATION -> ValueCodec.put(into, TemporalReader.duration(text.strip()));
            case POINT -> ValueCodec.put(into, PointText.read(text, options.system()));
        }
    }

    /** Appends a list of the elements of a text. */
    void putList(RecordBuffer into, String text, char delimiter, FieldOptions options) {
        String[] elements = text.split(java.util.regex.Pattern.quote("" + delimiter), -1);
        into.putByte(LIST_TAG);
        Varint.put(into, elements.length);
        for (String element : elements) {
            put(into, element, options);
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
