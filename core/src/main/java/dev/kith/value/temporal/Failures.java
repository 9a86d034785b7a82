package dev.kith.value.temporal;

import java.time.DateTimeException;
import java.time.format.DateTimeParseException;

/** Errors of {@code java.time} as errors of the text that was read. */
final class Failures {
    private Failures() {}

    static DateTimeParseException of(TextCursor text, DateTimeException cause) {
        return cause instanceof DateTimeParseException failure
                ? failure
                : text.failure(String.valueOf(cause.getMessage()));
    }
}
