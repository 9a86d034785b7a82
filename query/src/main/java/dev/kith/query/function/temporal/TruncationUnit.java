package dev.kith.query.function.temporal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;

/** The units that dates and times are cut to. Years are cut towards the past. */
enum TruncationUnit {
    MILLENNIUM("millennium"),
    CENTURY("century"),
    DECADE("decade"),
    YEAR("year"),
    WEEK_YEAR("weekYear"),
    QUARTER("quarter"),
    MONTH("month"),
    WEEK("week"),
    DAY("day"),
    HOUR("hour"),
    MINUTE("minute"),
    SECOND("second"),
    MILLISECOND("millisecond"),
    MICROSECOND("microsecond");

    private final String word;

    TruncationUnit(String word) {
        this.word = word;
    }

    /** The unit of this name, in any letter case. */
    static TruncationUnit of(String function, String name) {
        for (TruncationUnit unit : values()) {
            if (unit.word.equalsIgnoreCase(name)) {
                return unit;
            }
        }
        throw TemporalErrors.unknownName(function + "() has no unit", name, words());
    }

    String word() {
        return word;
    }

    /** Whether it is a day or more, so that nothing of a time of day remains. */
    boolean isOfDates() {
        return compareTo(DAY) <= 0;
    }

    /** Whether a time of day can be cut to it. */
    boolean isOfTimes() {
        return compareTo(DAY) >= 0;
    }

    /** The most nanoseconds that are less than one unit, up to a second. */
    int maxFinerNanoseconds() {
        return switch (this) {
            case MILLISECOND -> 999_999;
            case MICROSECOND -> 999;
            default -> 999_999_999;
        };
    }

    /** The first day of the unit that a date is in; the date itself for a day and less. */
    LocalDate cut(LocalDate date) {
        return switch (this) {
            case MILLENNIUM -> firstOfYears(date, 1000);
            case CENTURY -> firstOfYears(date, 100);
            case DECADE -> firstOfYears(date, 10);
            case YEAR -> firstOfYears(date, 1);
            case WEEK_YEAR -> monday(LocalDate.of(date.get(IsoFields.WEEK_BASED_YEAR), 1, 4));
            case QUARTER ->
                LocalDate.of(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2, 1);
            case MONTH -> date.withDayOfMonth(1);
            case WEEK -> monday(date);
            case DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> date;
        };
    }

    /** The start of the unit that a time is in; midnight for a day and more. */
    LocalTime cut(LocalTime time) {
        return switch (this) {
            case MILLENNIUM, CENTURY, DECADE, YEAR, WEEK_YEAR, QUARTER, MONTH, WEEK, DAY ->
                LocalTime.MIDNIGHT;
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
            case MILLISECOND -> time.truncatedTo(ChronoUnit.MILLIS);
            case MICROSECOND -> time.truncatedTo(ChronoUnit.MICROS);
        };
    }

    private static LocalDate firstOfYears(LocalDate date, int years) {
        return LocalDate.of(Math.floorDiv(date.getYear(), years) * years, 1, 1);
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(TruncationUnit::word).toList();
    }
}
