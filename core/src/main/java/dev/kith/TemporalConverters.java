package dev.kith;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** Temporal values become other types of {@code java.time} where nothing is lost but the zone's name. */
final class TemporalConverters {
    private static final Map<Class<?>, Converter> CONVERTERS = Map.of(
            Instant.class, TemporalConverters::instant,
            OffsetDateTime.class, TemporalConverters::offsetDateTime,
            Duration.class, TemporalConverters::duration,
            Period.class, TemporalConverters::period);

    private TemporalConverters() {}

    static Optional<Converter> of(Class<?> type) {
        return Optional.ofNullable(CONVERTERS.get(type));
    }

    private static @Nullable Object instant(@Nullable Object value) throws Converter.Mismatch {
        return switch (value) {
            case null -> null;
            case ZonedDateTime moment -> moment.toInstant();
            default -> throw Converters.mismatch(value, "Instant");
        };
    }

    private static @Nullable Object offsetDateTime(@Nullable Object value)
            throws Converter.Mismatch {
        return switch (value) {
            case null -> null;
            case ZonedDateTime moment -> moment.toOffsetDateTime();
            default -> throw Converters.mismatch(value, "OffsetDateTime");
        };
    }

    private static @Nullable Object duration(@Nullable Object value) throws Converter.Mismatch {
        if (value == null) {
            return null;
        }
        if (value instanceof CypherDuration length && length.months() == 0 && length.days() == 0) {
            return Duration.ofSeconds(length.seconds(), length.nanoseconds());
        }
        throw Converters.mismatch(value, "Duration, which has neither months nor days");
    }

    private static @Nullable Object period(@Nullable Object value) throws Converter.Mismatch {
        if (value == null) {
            return null;
        }
        if (value instanceof CypherDuration length
                && length.seconds() == 0
                && length.nanoseconds() == 0
                && (int) length.months() == length.months()
                && (int) length.days() == length.days()) {
            return Period.of(0, (int) length.months(), (int) length.days()).normalized();
        }
        throw Converters.mismatch(
                value, "Period, which has neither seconds nor more than 2^31 days");
    }
}
