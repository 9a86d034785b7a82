package dev.kith.query.function.temporal;

import static dev.kith.value.DurationValue.NANOSECONDS_PER_SECOND;
import static dev.kith.value.DurationValue.SECONDS_PER_AVERAGE_MONTH;
import static dev.kith.value.DurationValue.SECONDS_PER_DAY;

import dev.kith.query.function.FunctionErrors;
import dev.kith.value.DurationValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NumberValue;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What durations are multiplied by: exact, so that a third of a day is eight hours. */
record Ratio(BigInteger numerator, BigInteger denominator) {
    private static final BigInteger MONTH = BigInteger.valueOf(SECONDS_PER_AVERAGE_MONTH);
    private static final BigInteger DAY = BigInteger.valueOf(SECONDS_PER_DAY);
    private static final BigInteger SECOND = BigInteger.valueOf(NANOSECONDS_PER_SECOND);

    /** A float is the number that it is written as: 0.1 is a tenth. */
    static Ratio of(NumberValue number) {
        if (number instanceof IntegerValue integer) {
            return new Ratio(BigInteger.valueOf(integer.value()), BigInteger.ONE);
        }
        if (!Double.isFinite(number.asDouble())) {
            throw FunctionErrors.outOfRange(
                    "a duration is multiplied and divided by finite numbers, not by " + number);
        }
        BigDecimal decimal = BigDecimal.valueOf(number.asDouble());
        return decimal.scale() <= 0
                ? new Ratio(decimal.toBigInteger(), BigInteger.ONE)
                : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Ratio inverse() {
        if (numerator.signum() == 0) {
            throw FunctionErrors.divisionByZero();
        }
        return new Ratio(/* numerator= */ denominator, /* denominator= */ numerator);
    }

    /**
     * So many times a duration. What is left of a month is carried to the days, a month being
     * 30.436875 of them; what is left of a day to the seconds; what is left of a nanosecond is
     * dropped.
     *
     * @throws ArithmeticException if it is too long
     */
    DurationValue times(DurationValue duration) {
        BigInteger[] months = times(duration.months()).divideAndRemainder(denominator);
        BigInteger[] days = times(duration.days())
                .multiply(DAY)
                .add(months[1].multiply(MONTH))
                .divideAndRemainder(denominator.multiply(DAY));
        BigInteger nanoseconds = times(duration.seconds())
                .add(days[1])
                .multiply(SECOND)
                .add(times(duration.nanoseconds()))
                .divide(denominator);
        BigInteger[] seconds = nanoseconds.divideAndRemainder(SECOND);
        return DurationValue.of(
                months[0].longValueExact(),
                days[0].longValueExact(),
                seconds[0].longValueExact(),
                seconds[1].longValueExact());
    }

    private BigInteger times(long number) {
        return numerator.multiply(BigInteger.valueOf(number));
    }
}
