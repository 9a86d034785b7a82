package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.ScalarDefinition;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.DurationValue;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;
import dev.kith.value.temporal.TemporalReader;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/** {@code duration} and the durations between two temporal values. */
final class DurationFunctions {
    private DurationFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                ScalarDefinition.function("duration")
                        .takes("value", ArgumentType.DURATION_SOURCE)
                        .returns(ArgumentType.DURATION)
                        .is("A duration from a text or components.")
                        .computedBy((arguments, context) -> make(arguments[0])),
                between(
                        "duration_between",
                        "The time from one value to another in months, days and seconds.",
                        Elapsed::inAllUnits),
                between(
                        "duration.between",
                        "The time from one value to another in months, days and seconds.",
                        Elapsed::inAllUnits),
                between(
                        "duration.inMonths",
                        "The whole months from one value to another.",
                        Elapsed::inMonths),
                between(
                        "duration.inDays",
                        "The whole days from one value to another.",
                        Elapsed::inDays),
                between(
                        "duration.inSeconds",
                        "The time from one value to another in seconds.",
                        Elapsed::inSeconds));
    }

    private static Value make(Value from) {
        if (from instanceof DurationValue) {
            return from;
        }
        if (from instanceof StringValue text) {
            return TemporalTexts.read("duration", text.value(), TemporalReader::duration);
        }
        MapValue map = (MapValue) from;
        if (Components.holdsNull(map)) {
            return NullValue.NULL;
        }
        try {
            return DurationComponents.build(map);
        } catch (ArithmeticException tooLong) {
            throw TemporalErrors.tooFar("the value of duration()");
        }
    }

    private static ScalarFunction between(
            String name, String sentence, Function<Elapsed, DurationValue> measure) {
        return ScalarDefinition.function(name)
                .takes("from", ArgumentType.TEMPORAL)
                .takes("to", ArgumentType.TEMPORAL)
                .returns(ArgumentType.DURATION)
                .is(sentence)
                .computedBy((arguments, context) -> {
                    var from = (TemporalValue) arguments[0];
                    var to = (TemporalValue) arguments[1];
                    try {
                        return measure.apply(Elapsed.between(from, to));
                    } catch (DateTimeException | ArithmeticException tooLong) {
                        throw TemporalErrors.tooFar("the value of %s()".formatted(name));
                    }
                });
    }
}
