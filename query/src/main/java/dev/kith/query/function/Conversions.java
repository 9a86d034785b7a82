package dev.kith.query.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value as another type. Absent for a value of a type that has no conversion; null for a string
 * that does not say one.
 */
final class Conversions {
    private static final double TWO_TO_63 = 0x1p63;

    /** Java also reads {@code 1.0f}, {@code 0x1p3} and {@code NaN}; Cypher does not. */
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");

    private Conversions() {}

    static Optional<Value> toInteger(Value value) {
        if (value instanceof IntegerValue) {
            return Optional.of(value);
        }
        if (value instanceof FloatValue floating) {
            return Optional.of(truncate(floating.value()));
        }
        if (value instanceof BooleanValue bool) {
            return Optional.of(IntegerValue.of(bool.value() ? 1 : 0));
        }
        return value instanceof StringValue string
                ? Optional.of(readInteger(string.value().strip()))
                : Optional.empty();
    }

    static Optional<Value> toFloat(Value value) {
        if (value instanceof FloatValue) {
            return Optional.of(value);
        }
        if (value instanceof IntegerValue integer) {
            return Optional.of(FloatValue.of(integer.asDouble()));
        }
        if (value instanceof StringValue string) {
            String text = string.value().strip();
            return Optional.of(
                    DECIMAL.matcher(text).matches()
                            ? FloatValue.of(Double.parseDouble(text))
                            : NullValue.NULL);
        }
        return Optional.empty();
    }

    static Optional<Value> toText(Value value) {
        if (value instanceof StringValue) {
            return Optional.of(value);
        }
        return value instanceof IntegerValue
                        || value instanceof FloatValue
                        || value instanceof BooleanValue
                        || value instanceof TemporalValue
                        || value instanceof DurationValue
                ? Optional.of(StringValue.of(value.toString()))
                : Optional.empty();
    }

    static Optional<Value> toBoolean(Value value) {
        if (value instanceof BooleanValue) {
            return Optional.of(value);
        }
        if (value instanceof IntegerValue integer) {
            return Optional.of(BooleanValue.of(integer.value() != 0));
        }
        if (value instanceof StringValue string) {
            return Optional.of(
                    switch (string.value().strip().toLowerCase(Locale.ROOT)) {
                        case "true" -> BooleanValue.TRUE;
                        case "false" -> BooleanValue.FALSE;
                        default -> NullValue.NULL;
                    });
        }
        return Optional.empty();
    }

    private static Value readInteger(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return NullValue.NULL;
        }
        var number = new BigDecimal(text).toBigInteger();
        return number.bitLength() < Long.SIZE
                ? IntegerValue.of(number.longValue())
                : NullValue.NULL;
    }

    private static Value truncate(double value) {
        if (!(value >= -TWO_TO_63 && value < TWO_TO_63)) {
            throw FunctionErrors.integerOverflow("toInteger(%s)".formatted(value));
        }
        return IntegerValue.of((long) value);
    }
}
