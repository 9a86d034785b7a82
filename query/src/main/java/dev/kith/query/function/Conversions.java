package dev.kith.query.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * A value as another type. Absent for a value of a type that has no conversion; null for a string
 * that does not say one.
 */
final class Conversions {
    private static final double TWO_TO_63 = 0x1p63;

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
                ? Optional.of(readInteger(string.value(), true))
                : Optional.empty();
    }

    /** As {@link #toInteger}, but null for a text of a number that does not fit. */
    static Optional<Value> toIntegerOrNull(Value value) {
        return value instanceof StringValue string
                ? Optional.of(readInteger(string.value(), false))
                : toInteger(value);
    }

    static Optional<Value> toFloat(Value value) {
        if (value instanceof FloatValue) {
            return Optional.of(value);
        }
        if (value instanceof IntegerValue integer) {
            return Optional.of(FloatValue.of(integer.asDouble()));
        }
        if (value instanceof StringValue string) {
            return Optional.of(NumberTexts.floating(string.value()));
        }
        return Optional.empty();
    }

    static Optional<Value> toText(Value value) {
        return ValueText.of(value).map(StringValue::of);
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

    private static Value readInteger(String text, boolean mustFit) {
        Optional<BigInteger> number = NumberTexts.integer(text);
        if (number.isPresent() && number.get().bitLength() < Long.SIZE) {
            return IntegerValue.of(number.get().longValue());
        }
        if (number.isPresent() && mustFit) {
            throw FunctionErrors.integerOverflow("toInteger('%s')".formatted(text));
        }
        return NullValue.NULL;
    }

    private static Value truncate(double value) {
        if (!(value >= -TWO_TO_63 && value < TWO_TO_63)) {
            throw FunctionErrors.integerOverflow("toInteger(%s)".formatted(value));
        }
        return IntegerValue.of((long) value);
    }
}
