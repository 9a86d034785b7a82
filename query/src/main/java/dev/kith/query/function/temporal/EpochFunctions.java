package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.ScalarDefinition;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.DateTimeValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Moments counted from the start of 1970, in UTC. */
final class EpochFunctions {
    private EpochFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                ScalarDefinition.function("datetime.fromepoch")
                        .takes("seconds", ArgumentType.INTEGER)
                        .takes("nanoseconds", ArgumentType.INTEGER)
                        .returns(ArgumentType.DATE_TIME)
                        .is("The moment so many seconds and nanoseconds after 1970 began.")
                        .computedBy((arguments, context) -> atUtc(() -> Instant.ofEpochSecond(
                                integer(arguments[0]), integer(arguments[1])))),
                ScalarDefinition.function("datetime.fromepochmillis")
                        .takes("milliseconds", ArgumentType.INTEGER)
                        .returns(ArgumentType.DATE_TIME)
                        .is("The moment so many milliseconds after 1970 began.")
                        .computedBy((arguments, context) ->
                                atUtc(() -> Instant.ofEpochMilli(integer(arguments[0])))));
    }

    private static Value atUtc(Supplier<Instant> instant) {
        try {
            return DateTimeValue.of(instant.get().atZone(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException beyond) {
            throw TemporalErrors.tooFar("the moment");
        }
    }

    private static long integer(Value value) {
        return ((IntegerValue) value).value();
    }
}
