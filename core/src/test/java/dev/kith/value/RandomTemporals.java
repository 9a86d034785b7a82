package dev.kith.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Temporal values, durations and points: likely ones and those at the ends of their ranges. */
public final class RandomTemporals {
    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneOffset.ofHours(-5),
            ZoneOffset.ofHoursMinutesSeconds(18, 0, 0),
            ZoneOffset.ofHoursMinutesSeconds(0, 53, 28),
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Stockholm"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Eucla"));

    private static final int KINDS = 7;

    private RandomTemporals() {}

    public static Value next(Random random) {
        return next(random, random.nextInt(KINDS));
    }

    /** Several values of one kind. */
    public static List<Value> list(Random random) {
        int kind = random.nextInt(KINDS);
        return random.ints(random.nextInt(5), 0, 1)
                .mapToObj(ignored -> next(random, kind))
                .toList();
    }

    private static Value next(Random random, int kind) {
        return switch (kind) {
            case 0 -> DateValue.of(date(random));
            case 1 -> LocalTimeValue.of(time(random));
            case 2 -> TimeValue.of(OffsetTime.of(time(random), offset(random)));
            case 3 -> LocalDateTimeValue.of(LocalDateTime.of(date(random), time(random)));
            case 4 -> dateTime(random);
            case 5 -> duration(random);
            default -> point(random);
        };
    }

    private static LocalDate date(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                LocalDate.ofEpochDay(random.nextLong(
                        LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay() + 1));
            case 1 -> random.nextBoolean() ? LocalDate.MIN : LocalDate.MAX;
            default -> LocalDate.ofEpochDay(random.nextInt(-1000, 20_000));
        };
    }

    private static LocalTime time(Random random) {
        long nanosecond = random.nextLong(LocalTime.MAX.toNanoOfDay() + 1);
        long unit = List.of(1L, 1_000_000L, 1_000_000_000L, 60_000_000_000L).get(random.nextInt(4));
        return LocalTime.ofNanoOfDay(nanosecond / unit * unit);
    }

    private static ZoneOffset offset(Random random) {
        return random.nextBoolean()
                ? ZoneOffset.ofHours(random.nextInt(-18, 19))
                : ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801));
    }

    private static DateTimeValue dateTime(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        long second = random.nextBoolean()
                ? random.nextLong(-1L << 40, 1L << 40)
                : random.nextInt(0, 1_700_000_000);
        int nanosecond = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
        return DateTimeValue.of(Instant.ofEpochSecond(second, nanosecond).atZone(zone));
    }

    private static DurationValue duration(Random random) {
        return DurationValue.of(
                number(random, 1L << 40),
                number(random, 1L << 45),
                number(random, 1L << 60),
                number(random, 1L << 40));
    }

    /** Often small or zero. */
    private static long number(Random random, long bound) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(-100, 100);
            default -> random.nextLong(-bound, bound);
        };
    }

    private static PointValue point(Random random) {
        CoordinateReferenceSystem[] systems = CoordinateReferenceSystem.values();
        CoordinateReferenceSystem system = systems[random.nextInt(systems.length)];
        double x = random.nextBoolean() ? random.nextInt(-3, 3) : random.nextDouble(-180, 180);
        double y = random.nextBoolean() ? random.nextInt(-3, 3) : random.nextDouble(-90, 90);
        return system.dimensions() == 2
                ? PointValue.of(system, x, y)
                : PointValue.of(system, x, y, random.nextGaussian() * 1e9);
    }
}
