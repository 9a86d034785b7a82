package dev.kith.value.temporal;

import dev.kith.value.DurationValue;

import java.math.BigDecimal;
import java.time.LocalTime;

/**
 * Reads durations, in units or as a date and a time:
 *
 * <pre>
 * P1Y2M3W4DT5H6M7.8S         each unit at most once and in this order; each number with a sign of
 *                            its own and a fraction; a sign before P turns all of them
 * P2012-02-02T14:37:21.545   years, months and days; hours, minutes and seconds
 * P20120202T143721.545       likewise
 * </pre>
 *
 * <p>What becomes of fractions, {@link DurationValue#approximate} says.
 */
final class DurationReader {
    private static final int MAX_DIGITS = 30;
    private static final int YEAR_DIGITS = 4;
    private static final int BASIC_DATE_DIGITS = 8;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int NANOSECOND_DIGITS = 9;

    private final TextCursor text;
    private BigDecimal months = BigDecimal.ZERO;
    private BigDecimal days = BigDecimal.ZERO;
    private BigDecimal seconds = BigDecimal.ZERO;

    private DurationReader(TextCursor text) {
        this.text = text;
    }

    /** Reads a duration, to the end of the text. */
    static DurationValue read(TextCursor text) {
        boolean isNegative = text.accept('-');
        if (!isNegative) {
            text.accept('+');
        }
        if (!text.accept('P')) {
            throw text.failure("`P` was expected");
        }
        var reader = new DurationReader(text);
        if (reader.isDateNext()) {
            reader.readDateAndTime();
        } else {
            reader.readUnits();
        }
        text.expectEnd();
        return reader.duration(BigDecimal.valueOf(isNegative ? -1 : 1));
    }

    private DurationValue duration(BigDecimal sign) {
        try {
            return DurationValue.approximate(
                    months.multiply(sign), days.multiply(sign), seconds.multiply(sign));
        } catch (ArithmeticException cause) {
            throw text.failure("it is too long");
        }
    }

    // --- as a date and a time

    private boolean isDateNext() {
        int digits = text.digitsAhead();
        return (digits == YEAR_DIGITS && text.isNext('-', YEAR_DIGITS))
                || (digits == BASIC_DATE_DIGITS
                        && (text.isNext('T', digits) || text.endsIn(digits)));
    }

    private void readDateAndTime() {
        int years = text.number(YEAR_DIGITS, "years");
        boolean isExtended = text.accept('-');
        months = BigDecimal.valueOf((long) MONTHS_PER_YEAR * years + text.number(2, "months"));
        if (isExtended && !text.accept('-')) {
            throw text.failure("`-` and days were expected");
        }
        days = BigDecimal.valueOf(text.number(2, "days"));
        LocalTime time = text.accept('T') ? TimeReader.read(text) : LocalTime.MIDNIGHT;
        seconds = BigDecimal.valueOf(time.toNanoOfDay(), NANOSECOND_DIGITS);
    }

    // --- in units

    private enum Unit {
        YEARS('Y', false),
        MONTHS('M', false),
        WEEKS('W', false),
        DAYS('D', false),
        HOURS('H', true),
        MINUTES('M', true),
        SECONDS('S', true);

        private static final Unit[] ALL = values();

        private final char letter;
        private final boolean isOfTime;

        Unit(char letter, boolean isOfTime) {
            this.letter = letter;
            this.isOfTime = isOfTime;
        }
    }

    private void readUnits() {
        boolean isTime = false;
        int first = 0;
        do {
            isTime |= text.accept('T');
            BigDecimal number = readNumber();
            int unit = readUnit(first, isTime);
            add(Unit.ALL[unit], number);
            first = unit + 1;
        } while (!text.atEnd());
    }

    /** The index of the next unit, of those that may stand here: from the first on, none twice. */
    private int readUnit(int first, boolean isTime) {
        var expected = new StringBuilder();
        for (int i = first; i < Unit.ALL.length; i++) {
            Unit unit = Unit.ALL[i];
            if (unit.isOfTime == isTime) {
                if (text.accept(unit.letter)) {
                    return i;
                }
                expected.append(expected.isEmpty() ? "" : ", ").append(unit.letter);
            }
        }
        throw text.failure(
                expected.isEmpty()
                        ? "no unit may follow here"
                        : "a unit was expected, one of %s".formatted(expected));
    }

    private void add(Unit unit, BigDecimal number) {
        switch (unit) {
            case YEARS -> months = months.add(number.multiply(BigDecimal.valueOf(MONTHS_PER_YEAR)));
            case MONTHS -> months = months.add(number);
            case WEEKS -> days = days.add(number.multiply(BigDecimal.valueOf(7)));
            case DAYS -> days = days.add(number);
            case HOURS -> seconds = seconds.add(number.multiply(BigDecimal.valueOf(3600)));
            case MINUTES -> seconds = seconds.add(number.multiply(BigDecimal.valueOf(60)));
            case SECONDS -> seconds = seconds.add(number);
        }
    }

    private BigDecimal readNumber() {
        boolean isNegative = text.accept('-');
        if (!isNegative) {
            text.accept('+');
        }
        String number = text.digits("a number");
        if (text.accept('.') || text.accept(',')) {
            number += "." + text.digits("a fraction");
        }
        if (number.length() > MAX_DIGITS) {
            throw text.failure("a number has more than %d digits".formatted(MAX_DIGITS));
        }
        return new BigDecimal(isNegative ? "-" + number : number);
    }
}
