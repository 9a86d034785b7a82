package dev.kith.query.function.temporal;

import dev.kith.QueryException;
import dev.kith.query.function.FunctionErrors;
import dev.kith.text.NearestName;
import dev.kith.value.Value;

import java.util.Collection;
import java.util.TreeSet;

/** What can go wrong with dates, times and durations, beside what goes wrong with any value. */
final class TemporalErrors {
    private TemporalErrors() {}

    /**
     * A name that is not one of those that may stand there.
     *
     * @param what how the sentence begins: {@code date() has no component}
     */
    static QueryException unknownName(String what, String name, Collection<String> known) {
        String suggestion = NearestName.suggestion(name, known);
        return FunctionErrors.invalidArgument("%s `%s`%s There are %s"
                .formatted(
                        what,
                        name,
                        suggestion.isEmpty() ? "." : suggestion,
                        String.join(", ", new TreeSet<>(known))));
    }

    /** A part of a value that it does not have, as the date of a time. */
    static QueryException noPart(String function, String part, Value value) {
        return FunctionErrors.invalidArgument("%s() needs a %s, and %s has none"
                .formatted(function, part, FunctionErrors.describe(value)));
    }

    static QueryException unitTooSmall(String function, TruncationUnit unit) {
        return FunctionErrors.invalidArgument(
                "%s() holds no %ss; cut it to a day or more".formatted(function, unit.word()));
    }

    static QueryException unitTooLarge(String function, TruncationUnit unit) {
        return FunctionErrors.invalidArgument(
                "%s() holds no %ss; cut it to a day or less".formatted(function, unit.word()));
    }

    /** A result that is before the first or after the last value that there is. */
    static QueryException tooFar(String what) {
        return FunctionErrors.outOfRange(
                what + " is out of range: years are -999999999 to 999999999, and durations fit"
                        + " 64 bits of seconds");
    }
}
