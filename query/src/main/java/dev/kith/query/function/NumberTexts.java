package dev.kith.query.function;

import dev.kith.value.FloatValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as texts, in all the forms that a query writes them in: {@code 12}, {@code 1_000}, {@code
 * 0x1F}, {@code 0o17}, {@code 1.5e3}. White space around them does not count.
 */
final class NumberTexts {
    private static final int HEX_RADIX = 16;
    private static final int OCTAL_RADIX = 8;

    /** Java also reads {@code 0x1p3}; Cypher does not. The letter behind a decimal says nothing. */
    private static final Pattern DECIMAL = Pattern.compile(
            "([+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,4})?)[dDfF]?");

    private static final Pattern PREFIXED =
            Pattern.compile("([+-]?)0(?:x([0-9a-fA-F]{1,400})|o([0-7]{1,400}))");

    private NumberTexts() {}

    /** The integer, of a decimal what stands before its point; absent for a text that is no number. */
    static Optional<BigInteger> integer(String text) {
        String digits = digits(text);
        Matcher prefixed = PREFIXED.matcher(digits);
        if (prefixed.matches()) {
            return Optional.of(prefixed(prefixed));
        }
        Matcher decimal = DECIMAL.matcher(digits);
        return decimal.matches()
                ? Optional.of(new BigDecimal(decimal.group(1)).toBigInteger())
                : Optional.empty();
    }

    /** The float nearest to the number; null for a text that is none. */
    static Value floating(String text) {
        String digits = digits(text);
        Matcher prefixed = PREFIXED.matcher(digits);
        if (prefixed.matches()) {
            return FloatValue.of(prefixed(prefixed).doubleValue());
        }
        Matcher decimal = DECIMAL.matcher(digits);
        if (decimal.matches()) {
            return FloatValue.of(Double.parseDouble(decimal.group(1)));
        }
        return switch (digits) {
            case "NaN" -> FloatValue.of(Double.NaN);
            case "Infinity", "+Infinity" -> FloatValue.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> FloatValue.of(Double.NEGATIVE_INFINITY);
            default -> NullValue.NULL;
        };
    }

    /** Without the underscores between digits. */
    private static String digits(String text) {
        return text.strip().replaceAll("(?<=[0-9a-fA-F])_(?=[0-9a-fA-F])", "");
    }

    private static BigInteger prefixed(Matcher number) {
        boolean hexadecimal = number.group(2) != null;
        var value = hexadecimal
                ? new BigInteger(number.group(2), HEX_RADIX)
                : new BigInteger(number.group(3), OCTAL_RADIX);
        return number.group(1).equals("-") ? value.negate() : value;
    }
}
