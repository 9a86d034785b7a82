package dev.kith.query.function.temporal;

import dev.kith.query.function.FunctionErrors;

import java.time.DateTimeException;
import java.util.function.Function;

/** Reads texts; what is wrong with one is an error of the argument. */
final class TemporalTexts {
    private TemporalTexts() {}

    /**
     * The value that a text says.
     *
     * @param function that was given the text
     */
    static <T> T read(String function, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException notOne) {
            throw FunctionErrors.invalidArgument(
                    "%s(): %s".formatted(function, notOne.getMessage()));
        }
    }
}
