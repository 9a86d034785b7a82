package dev.kith.query.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Rounds to decimal places. */
final class Rounding {
    /** More places than a float has. */
    private static final int MAX_PRECISION = 400;

    private Rounding() {}

    /** To a whole number; one that lies halfway goes up, also below zero. */
    static double halfUp(double number) {
        double below = Math.floor(number);
        return number - below < 0.5 ? below : Math.ceil(number);
    }

    /** To so many places; one that lies halfway goes as the mode says. */
    static double to(double number, long precision, String mode) {
        if (precision < 0) {
            throw FunctionErrors.outOfRange(
                    "round() takes a precision of 0 or more, not %d".formatted(precision));
        }
        RoundingMode rounding = mode(mode);
        if (!Double.isFinite(number) || precision > MAX_PRECISION) {
            return number;
        }
        return BigDecimal.valueOf(number).setScale((int) precision, rounding).doubleValue();
    }

    private static RoundingMode mode(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UP" -> RoundingMode.UP;
            case "DOWN" -> RoundingMode.DOWN;
            case "CEILING" -> RoundingMode.CEILING;
            case "FLOOR" -> RoundingMode.FLOOR;
            case "HALF_UP" -> RoundingMode.HALF_UP;
            case "HALF_DOWN" -> RoundingMode.HALF_DOWN;
            case "HALF_EVEN" -> RoundingMode.HALF_EVEN;
            default ->
                throw FunctionErrors.invalidArgument(
                        "round() knows the modes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN, not '%s'"
                                .formatted(name));
        };
    }
}
