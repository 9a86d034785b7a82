package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.ScalarDefinition;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The functions that every kind of temporal instant has: {@code date}, {@code date.truncate}, .. */
final class InstantFunctions {
    private InstantFunctions() {}

    static List<ScalarFunction> of(InstantKind kind) {
        List<ScalarFunction> functions = new ArrayList<>();
        functions.add(maker(kind.name(), kind));
        kind.standardName().ifPresent(name -> functions.add(maker(name, kind)));
        for (Clock clock : Clock.values()) {
            functions.add(current(kind, clock));
        }
        functions.add(ScalarDefinition.function(kind.name() + ".truncate")
                .takes("unit", ArgumentType.STRING)
                .mayTake("value", ArgumentType.TEMPORAL)
                .mayTake("changes", ArgumentType.MAP)
                .returns(kind.type())
                .is("The start of the unit that a value is in, with components changed.")
                .seesNull()
                .computedBy((arguments, context) -> truncate(kind, arguments, context)));
        return functions;
    }

    private static ScalarFunction maker(String name, InstantKind kind) {
        return ScalarDefinition.function(name)
                .mayTake("value", ArgumentType.TEMPORAL_SOURCE)
                .returns(kind.type())
                .is("%s from a text, components or another value; without any, the current one."
                        .formatted(capitalized(kind.phrase())))
                .computedBy((arguments, context) -> make(kind, arguments, context));
    }

    private static ScalarFunction current(InstantKind kind, Clock clock) {
        String name = kind.name() + "." + clock.word();
        ScalarDefinition definition = ScalarDefinition.function(name)
                .mayTake(Zones.COMPONENT, ArgumentType.STRING)
                .returns(kind.type())
                .is(clock.sentence().formatted(kind.phrase().replaceFirst("^a ", "")));
        if (clock == Clock.REALTIME) {
            definition.notDeterministic();
        }
        return definition.computedBy((arguments, context) -> {
            ZoneId zone = arguments.length == 0
                    ? Zones.DEFAULT
                    : Zones.parse(name, ((StringValue) arguments[0]).value());
            return kind.of(clock.now(context, zone));
        });
    }

    private static Value make(InstantKind kind, Value[] arguments, FunctionContext context) {
        if (arguments.length == 0) {
            return kind.of(Clock.STATEMENT.now(context, Zones.DEFAULT));
        }
        Value from = arguments[0];
        if (from instanceof MapValue map) {
            return Components.holdsNull(map)
                    ? NullValue.NULL
                    : inRange(kind.name(), () -> build(kind, map, context));
        }
        return from instanceof StringValue text
                ? TemporalTexts.read(kind.name(), text.value(), kind::parse)
                : inRange(kind.name(), () -> kind.of((TemporalValue) from));
    }

    private static Value build(InstantKind kind, MapValue map, FunctionContext context) {
        List<String> names = Components.names(kind.componentNames(), List.of(Zones.COMPONENT));
        Components given = Components.of(kind.name(), map, names);
        if (given.hasOnly(Zones.COMPONENT)) {
            return kind.of(Clock.STATEMENT.now(context, Zones.of(given).orElse(Zones.DEFAULT)));
        }
        return kind.build(Components.of(kind.name(), map, kind.componentNames()));
    }

    private static Value truncate(InstantKind kind, Value[] arguments, FunctionContext context) {
        if (arguments[0].isNull() || (arguments.length > 1 && arguments[1].isNull())) {
            return NullValue.NULL;
        }
        String name = kind.name() + ".truncate";
        TruncationUnit unit = TruncationUnit.of(name, ((StringValue) arguments[0]).value());
        TemporalValue value = arguments.length > 1
                ? (TemporalValue) arguments[1]
                : kind.of(Clock.STATEMENT.now(context, Zones.DEFAULT));
        if (arguments.length < 3 || arguments[2].isNull()) {
            return inRange(name, () -> kind.truncate(unit, value, Components.none(name)));
        }
        MapValue map = (MapValue) arguments[2];
        if (Components.holdsNull(map)) {
            return NullValue.NULL;
        }
        Components changes = Components.of(name, map, kind.truncationNames());
        return inRange(name, () -> kind.truncate(unit, value, changes));
    }

    private static Value inRange(String function, Supplier<Value> made) {
        try {
            return made.get();
        } catch (DateTimeException | ArithmeticException beyond) {
            throw TemporalErrors.tooFar("the value of %s()".formatted(function));
        }
    }

    private static String capitalized(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }
}
