package dev.kith.query.function.temporal;

import dev.kith.query.function.FunctionErrors;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.MapValue;
import dev.kith.value.Value;

import java.math.BigDecimal;
import java.util.Map;

/** A duration from a map of its components, each of which may be negative or a fraction. */
final class DurationComponents {
    /** What one of a component is in the parts of a duration. */
    private record Component(BigDecimal months, BigDecimal days, BigDecimal seconds) {
        static Component ofMonths(long months) {
            return new Component(BigDecimal.valueOf(months), BigDecimal.ZERO, BigDecimal.ZERO);
        }

        static Component ofDays(long days) {
            return new Component(BigDecimal.ZERO, BigDecimal.valueOf(days), BigDecimal.ZERO);
        }

        static Component ofSeconds(String seconds) {
            return new Component(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(seconds));
        }
    }

    private static final Map<String, Component> COMPONENTS = Map.ofEntries(
            Map.entry("years", Component.ofMonths(12)),
            Map.entry("quarters", Component.ofMonths(3)),
            Map.entry("months", Component.ofMonths(1)),
            Map.entry("weeks", Component.ofDays(7)),
            Map.entry("days", Component.ofDays(1)),
            Map.entry("hours", Component.ofSeconds("3600")),
            Map.entry("minutes", Component.ofSeconds("60")),
            Map.entry("seconds", Component.ofSeconds("1")),
            Map.entry("milliseconds", Component.ofSeconds("0.001")),
            Map.entry("microseconds", Component.ofSeconds("0.000001")),
            Map.entry("nanoseconds", Component.ofSeconds("0.000000001")));

    private DurationComponents() {}

    /**
     * The duration that the components say.
     *
     * @throws ArithmeticException if it is too long
     */
    static DurationValue build(MapValue map) {
        BigDecimal months = BigDecimal.ZERO;
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal seconds = BigDecimal.ZERO;
        for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
            Component one = COMPONENTS.get(entry.getKey());
            if (one == null) {
                throw TemporalErrors.unknownName(
                        "duration() has no component", entry.getKey(), COMPONENTS.keySet());
            }
            BigDecimal count = count(entry.getKey(), entry.getValue());
            months = months.add(one.months().multiply(count));
            days = days.add(one.days().multiply(count));
            seconds = seconds.add(one.seconds().multiply(count));
        }
        return DurationValue.approximate(months, days, seconds);
    }

    /** A float is the number that it is written as: 0.1 is a tenth. */
    private static BigDecimal count(String name, Value value) {
        if (value instanceof IntegerValue integer) {
            return BigDecimal.valueOf(integer.value());
        }
        if (value instanceof FloatValue floating) {
            if (!Double.isFinite(floating.value())) {
                throw FunctionErrors.outOfRange(
                        "duration() takes a finite number for %s, not %s".formatted(name, value));
            }
            return BigDecimal.valueOf(floating.value());
        }
        throw FunctionErrors.wrongType("duration() takes a number for %s, not %s"
                .formatted(name, FunctionErrors.describe(value)));
    }
}
