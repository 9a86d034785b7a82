package dev.kith.value.temporal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Reads dates, extended and basic:
 *
 * <pre>
 * 2015-07-21  20150721     day of a month
 * 2015-07     201507       first day of a month
 * 2015-W30-2  2015W302     day of a week, Monday is 1
 * 2015-W30    2015W30      first day of a week
 * 2015-Q2-60  2015Q260     day of a quarter
 * 2015-Q2     2015Q2       first day of a quarter
 * 2015-202    2015202      day of a year
 * 2015                     first day of a year
 * </pre>
 *
 * <p>A year of other than four digits has a sign; then all digits up to the next sign are its own.
 */
final class DateReader {
    private static final int YEAR_DIGITS = 4;
    private static final int MAX_YEAR_DIGITS = 9;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_QUARTER = 3;

    private DateReader() {}

    /** Reads a date and leaves the cursor behind it. */
    static LocalDate read(TextCursor text) {
        int year = readYear(text);
        boolean isExtended = text.accept('-');
        try {
            if (text.accept('W')) {
                return readWeek(text, year, isExtended);
            }
            if (text.accept('Q')) {
                return readQuarter(text, year, isExtended);
            }
            return isExtended ? readExtended(text, year) : readBasic(text, year);
        } catch (DateTimeException cause) {
            throw Failures.of(text, cause);
        }
    }

    private static int readYear(TextCursor text) {
        boolean isNegative = text.accept('-');
        if (!isNegative && !text.accept('+')) {
            return text.number(YEAR_DIGITS, "a year");
        }
        int digits = text.digitsAhead();
        if (digits == 0 || digits > MAX_YEAR_DIGITS) {
            throw text.failure("a year of one to nine digits was expected");
        }
        int year = text.number(digits, "a year");
        return isNegative ? -year : year;
    }

    private static LocalDate readExtended(TextCursor text, int year) {
        if (text.digitsAhead() == 3) {
            return LocalDate.ofYearDay(year, text.number(3, "a day of the year"));
        }
        int month = text.number(2, "a month");
        return LocalDate.of(year, month, text.accept('-') ? text.number(2, "a day") : 1);
    }

    private static LocalDate readBasic(TextCursor text, int year) {
        int digits = text.digitsAhead();
        if (digits == 0) {
            return LocalDate.of(year, 1, 1);
        }
        if (digits == 3) {
            return LocalDate.ofYearDay(year, text.number(3, "a day of the year"));
        }
        int month = text.number(2, "a month");
        return LocalDate.of(year, month, digits > 2 ? text.number(2, "a day") : 1);
    }

    private static LocalDate readWeek(TextCursor text, int year, boolean isExtended) {
        int week = text.number(2, "a week");
        boolean hasDay = isExtended ? text.accept('-') : text.digitsAhead() > 0;
        int day = hasDay ? text.number(1, "a day of the week") : 1;
        // The 4th of January is in the first week of every year.
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        long weeks =
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
        check(text, "week", week, weeks);
        check(text, "day of the week", day, DAYS_PER_WEEK);
        return inFirstWeek.plusDays((long) DAYS_PER_WEEK * (week - 1)
                + day
                - inFirstWeek.getDayOfWeek().getValue());
    }

    private static LocalDate readQuarter(TextCursor text, int year, boolean isExtended) {
        int quarter = text.number(1, "a quarter");
        boolean hasDay = isExtended ? text.accept('-') : text.digitsAhead() > 0;
        int day = hasDay ? text.number(2, "a day of the quarter") : 1;
        check(text, "quarter", quarter, 4);
        LocalDate first = LocalDate.of(year, MONTHS_PER_QUARTER * (quarter - 1) + 1, 1);
        long days = IsoFields.DAY_OF_QUARTER.rangeRefinedBy(first).getMaximum();
        check(text, "day of the quarter", day, days);
        return first.plusDays(day - 1);
    }

    private static void check(TextCursor text, String what, int number, long greatest) {
        if (number < 1 || number > greatest) {
            throw text.failure("%s is %d, but must be 1 to %d".formatted(what, number, greatest));
        }
    }
}
