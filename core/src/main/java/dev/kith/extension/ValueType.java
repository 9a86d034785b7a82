package dev.kith.extension;

import dev.kith.Node;
import dev.kith.Path;
import dev.kith.Relationship;
import dev.kith.value.DurationValue;
import dev.kith.value.PointValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The type of a parameter, a result or a column. Null belongs to every one of them. */
public enum ValueType {
    ANY,
    BOOLEAN(boolean.class, Boolean.class),
    INTEGER(
            long.class,
            Long.class,
            int.class,
            Integer.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class),
    /** An integer may be given where a float is asked for. */
    FLOAT(double.class, Double.class, float.class, Float.class),
    /** An integer or a float. */
    NUMBER(Number.class),
    STRING(CharSequence.class, char.class, Character.class, Enum.class),
    LIST(Collection.class),
    MAP(Map.class, Record.class),
    DATE(LocalDate.class),
    LOCAL_TIME(LocalTime.class),
    /** A time of day with an offset from UTC. */
    TIME(OffsetTime.class),
    LOCAL_DATE_TIME(LocalDateTime.class),
    /** A date and time with a time zone. */
    DATE_TIME(ZonedDateTime.class, OffsetDateTime.class, Instant.class),
    DURATION(DurationValue.class),
    POINT(PointValue.class),
    NODE(Node.class),
    RELATIONSHIP(Relationship.class),
    PATH(Path.class);

    /** The classes, and the ancestors of classes, whose objects become values of the type. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Class<?>> classes;

    ValueType(Class<?>... classes) {
        this.classes = List.of(classes);
    }

    /** The type of the values that objects of a class become; {@link #ANY} if that depends on them. */
    static ValueType of(Class<?> type) {
        ValueType found = type.isArray() ? LIST : ANY;
        int distance = Integer.MAX_VALUE;
        for (ValueType candidate : values()) {
            for (Class<?> known : candidate.classes) {
                boolean exact = known == type;
                if (exact || (known.isAssignableFrom(type) && distance > 1)) {
                    found = candidate;
                    distance = exact ? 0 : 1;
                }
            }
        }
        return found;
    }
}
