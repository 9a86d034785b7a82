package dev.kith.value;

/**
 * The canonical text of a duration: {@code P1Y2M3DT4H5M6.7S}. Parts that are zero are left out,
 * {@code PT0S} is the duration of nothing, and each part has its own sign.
 */
final class DurationText {
    private static final int MONTHS_PER_YEAR = 12;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;

    private DurationText() {}

    static String of(DurationValue duration) {
        var text = new StringBuilder("P");
        putPart(text, duration.months() / MONTHS_PER_YEAR, 'Y');
        putPart(text, duration.months() % MONTHS_PER_YEAR, 'M');
        putPart(text, duration.days(), 'D');
        if (duration.seconds() != 0 || duration.nanoseconds() != 0) {
            text.append('T');
            putTime(text, duration);
        }
        return text.length() == 1 ? "PT0S" : text.toString();
    }

    private static void putTime(StringBuilder text, DurationValue duration) {
        long seconds = duration.seconds();
        int nanoseconds = duration.nanoseconds();
        boolean isNegative = seconds < 0;
        if (isNegative && nanoseconds > 0) {
            // The seconds are rounded down; people read them rounded towards zero.
            seconds++;
            nanoseconds = DurationValue.NANOSECONDS_PER_SECOND - nanoseconds;
        }
        putPart(text, seconds / SECONDS_PER_HOUR, 'H');
        putPart(text, seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE, 'M');
        long rest = Math.abs(seconds % SECONDS_PER_MINUTE);
        if (rest != 0 || nanoseconds != 0) {
            text.append(isNegative ? "-" : "").append(rest);
            TemporalText.putFraction(text, nanoseconds);
            text.append('S');
        }
    }

    private static void putPart(StringBuilder text, long number, char unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }
}
