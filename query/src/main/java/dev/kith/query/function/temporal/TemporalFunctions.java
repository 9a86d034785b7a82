package dev.kith.query.function.temporal;

import dev.kith.query.function.ScalarFunction;

import java.util.ArrayList;
import java.util.List;

/** The functions of dates, times and durations. */
public final class TemporalFunctions {
    private static final List<InstantKind> KINDS = List.of(
            new DateKind(),
            new LocalTimeKind(),
            new TimeKind(),
            new LocalDateTimeKind(),
            new DateTimeKind());

    private TemporalFunctions() {}

    public static List<ScalarFunction> all() {
        List<ScalarFunction> functions = new ArrayList<>();
        for (InstantKind kind : KINDS) {
            functions.addAll(InstantFunctions.of(kind));
        }
        functions.addAll(EpochFunctions.all());
        functions.addAll(DurationFunctions.all());
        return functions;
    }
}
