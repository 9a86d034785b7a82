package dev.kith.value;

import java.time.OffsetTime;

/** A time of day at an offset from UTC: {@code 12:50:35.556+01:00}. */
public record TimeValue(OffsetTime value) implements TemporalValue {
    public static TimeValue of(OffsetTime value) {
        return new TimeValue(value);
    }

    @Override
    public String typeName() {
        return "Time";
    }

    @Override
    public String toString() {
        return TemporalText.time(value, false);
    }
}
