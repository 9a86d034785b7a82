package dev.kith.query.function.temporal;

import dev.kith.query.function.FunctionErrors;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date from its components: a year, and a place in it by month, week, quarter or day. The year
 * of a week is the one that most of its days are in.
 */
final class DateComponents {
    /** The ways to say a place in a year, each with its components from large to small. */
    private enum Calendar {
        MONTHS,
        WEEKS,
        QUARTERS,
        DAYS;

        List<String> names() {
            return switch (this) {
                case MONTHS -> List.of("month", "day");
                case WEEKS -> List.of("week", "dayOfWeek");
                case QUARTERS -> List.of("quarter", "dayOfQuarter");
                case DAYS -> List.of("ordinalDay");
            };
        }
    }

    static final List<String> NAMES = List.of(
            "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay");

    /** First of its year, month, quarter and week: where a component is not given, it is 1. */
    private static final LocalDate ALL_ONES = LocalDate.of(2001, 1, 1);

    private DateComponents() {}

    /** The date that the components say. */
    static LocalDate build(Components given) {
        given.require("year");
        given.requireInOrder(fromLargeToSmall(given));
        return change(ALL_ONES, given);
    }

    /** Another date with these components, and the others as they are. */
    static LocalDate change(LocalDate date, Components given) {
        if (!given.hasAny(NAMES)) {
            return date;
        }
        return switch (calendar(given)) {
            case MONTHS -> byMonth(date, given);
            case WEEKS -> byWeek(date, given);
            case QUARTERS -> byQuarter(date, given);
            case DAYS -> byDay(date, given);
        };
    }

    /** The components that must all be there if something smaller is: down to the day. */
    static List<String> fromLargeToSmall(Components given) {
        List<String> names = new ArrayList<>();
        names.add("year");
        names.addAll(calendar(given).names());
        return names;
    }

    private static Calendar calendar(Components given) {
        Calendar found = Calendar.MONTHS;
        Optional<String> saidBy = Optional.empty();
        for (Calendar calendar : Calendar.values()) {
            Optional<String> name = given.firstOf(calendar.names());
            if (name.isPresent()) {
                if (saidBy.isPresent()) {
                    given.refuseTogether(saidBy.get(), name.get());
                }
                saidBy = name;
                found = calendar;
            }
        }
        return found;
    }

    private static LocalDate byMonth(LocalDate date, Components given) {
        int year = year(given, date.getYear());
        int month = given.integerOr("month", 1, 12, date.getMonthValue());
        int day = given.integerOr("day", 1, 31, date.getDayOfMonth());
        YearMonth of = YearMonth.of(year, month);
        checkDay(given, day, of.lengthOfMonth(), of.toString());
        return of.atDay(day);
    }

    private static LocalDate byWeek(LocalDate date, Components given) {
        int year = year(given, date.get(IsoFields.WEEK_BASED_YEAR));
        int week = given.integerOr("week", 1, 53, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        int day = given.integerOr("dayOfWeek", 1, 7, date.getDayOfWeek().getValue());
        LocalDate fourth = LocalDate.of(year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
        if (week > weeks) {
            throw FunctionErrors.outOfRange("%s(): the year %d has %d weeks, so there is no week %d"
                    .formatted(given.function(), year, weeks, week));
        }
        return fourth.plusDays((week - 1) * 7L + day - fourth.getDayOfWeek().getValue());
    }

    private static LocalDate byQuarter(LocalDate date, Components given) {
        int year = year(given, date.getYear());
        int quarter = given.integerOr("quarter", 1, 4, date.get(IsoFields.QUARTER_OF_YEAR));
        int day = given.integerOr("dayOfQuarter", 1, 92, date.get(IsoFields.DAY_OF_QUARTER));
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        int days = (int) IsoFields.DAY_OF_QUARTER.rangeRefinedBy(first).getMaximum();
        checkDay(given, day, days, "quarter %d of %d".formatted(quarter, year));
        return first.plusDays(day - 1L);
    }

    private static LocalDate byDay(LocalDate date, Components given) {
        int year = year(given, date.getYear());
        int day = given.integerOr("ordinalDay", 1, 366, date.getDayOfYear());
        checkDay(given, day, Year.of(year).length(), "the year " + year);
        return LocalDate.ofYearDay(year, day);
    }

    private static int year(Components given, int otherwise) {
        return given.integerOr("year", Year.MIN_VALUE, Year.MAX_VALUE, otherwise);
    }

    private static void checkDay(Components given, int day, int days, String span) {
        if (day > days) {
            throw FunctionErrors.outOfRange("%s(): %s has %d days, so there is no day %d"
                    .formatted(given.function(), span, days, day));
        }
    }
}
