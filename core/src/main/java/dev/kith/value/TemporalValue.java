package dev.kith.value;

/**
 * A moment, or as much of one as its kind says: the temporal instants of openCypher. A {@link
 * DurationValue} is none of them: it has no place on a time line.
 *
 * <p>{@code toString} is the canonical text, which the parser of the same kind reads back.
 */
public sealed interface TemporalValue extends Value
        permits DateValue, LocalTimeValue, TimeValue, LocalDateTimeValue, DateTimeValue {
    /** As {@code toString()} of Cypher writes it: a time of day always with its seconds. */
    default String textWithSeconds() {
        return TemporalText.withSeconds(this);
    }
}
