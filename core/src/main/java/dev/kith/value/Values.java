package dev.kith.value;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cypher values from Java objects, and back. */
public final class Values {
    /** Deeper than any sane parameter; a collection that holds itself ends here, not in the stack. */
    private static final int MAX_DEPTH = 256;

    private Values() {}

    /**
     * The value that a Java object stands for: {@code null}, {@code Boolean}, whole numbers, {@code
     * Float} and {@code Double}, strings and characters, the dates and times of {@code java.time}
     * (an {@code Instant} is a datetime in UTC), its {@code Duration} and {@code Period}, an enum
     * constant (its name), {@code Optional}, collections, arrays, maps with string keys, records (a
     * map of their components), and what a query returned.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} for any other object
     */
    public static Value of(@Nullable Object object) {
        return of(object, 0);
    }

    private static Value of(@Nullable Object object, int depth) {
        if (depth > MAX_DEPTH) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a value nests more than %d levels; does a collection hold itself?"
                            .formatted(MAX_DEPTH));
        }
        return switch (object) {
            case null -> NullValue.NULL;
            case Value value -> value;
            case ValueSource source -> source.toValue();
            case Boolean bool -> BooleanValue.of(bool);
            case Long number -> IntegerValue.of(number);
            case Integer number -> IntegerValue.of(number);
            case Short number -> IntegerValue.of(number);
            case Byte number -> IntegerValue.of(number);
            case Double number -> FloatValue.of(number);
            case Float number -> FloatValue.of(number);
            case CharSequence text -> StringValue.of(text.toString());
            case Character character -> StringValue.of(character.toString());
            case LocalDate date -> DateValue.of(date);
            case LocalTime time -> LocalTimeValue.of(time);
            case OffsetTime time -> TimeValue.of(time);
            case LocalDateTime moment -> LocalDateTimeValue.of(moment);
            case ZonedDateTime moment -> DateTimeValue.of(moment);
            case OffsetDateTime moment -> DateTimeValue.of(moment.toZonedDateTime());
            case Instant moment -> DateTimeValue.of(moment.atZone(ZoneOffset.UTC));
            case Duration duration ->
                new DurationValue(0, 0, duration.getSeconds(), duration.getNano());
            case Period period ->
                new DurationValue(period.toTotalMonths(), period.get(ChronoUnit.DAYS), 0, 0);
            case Enum<?> constant -> StringValue.of(constant.name());
            case Optional<?> optional -> of(optional.orElse(null), depth);
            case Collection<?> collection -> list(collection, depth);
            case Map<?, ?> map -> map(map, depth);
            case Record record -> map(RecordComponents.of(record), depth);
            case Object other -> array(other, depth);
        };
    }

    private static ListValue list(Collection<?> collection, int depth) {
        var elements = new ArrayList<Value>(collection.size());
        for (Object element : collection) {
            elements.add(of(element, depth + 1));
        }
        return new ListValue(elements);
    }

    private static ListValue array(Object array, int depth) {
        if (!array.getClass().isArray()) {
            throw notAValue(array);
        }
        int length = Array.getLength(array);
        var elements = new ArrayList<Value>(length);
        for (int i = 0; i < length; i++) {
            elements.add(of(Array.get(array, i), depth + 1));
        }
        return new ListValue(elements);
    }

    private static MapValue map(Map<?, ?> map, int depth) {
        var entries = new LinkedHashMap<String, Value>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence key)) {
                throw new KithException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a map's keys must be strings, but one is %s".formatted(entry.getKey()));
            }
            entries.put(key.toString(), of(entry.getValue(), depth + 1));
        }
        return new MapValue(entries);
    }

    private static KithException notAValue(Object object) {
        return new KithException(
                ErrorCode.INVALID_ARGUMENT,
                "a %s cannot be a Cypher value; can be: null, Boolean, Long, Integer, Double, String,"
                                .formatted(object.getClass().getName())
                        + " the types of java.time, CypherDuration, Point, List, Map<String, ?>, a"
                        + " record, and nodes, relationships and paths");
    }

    /**
     * The Java object for a value: {@code null}, {@code Boolean}, {@code Long}, {@code Double},
     * {@code String}, {@code LocalDate}, {@code LocalTime}, {@code OffsetTime}, {@code
     * LocalDateTime}, {@code ZonedDateTime}, unmodifiable {@code List} and {@code Map}, and what the
     * view makes of the rest.
     */
    public static @Nullable Object toJava(Value value, EntityView view) {
        return switch (value) {
            case NullValue none -> null;
            case BooleanValue bool -> bool.value();
            case IntegerValue integer -> integer.value();
            case FloatValue floating -> floating.value();
            case StringValue string -> string.value();
            case ListValue list -> toJava(list, view);
            case MapValue map -> toJava(map, view);
            case DateValue date -> date.value();
            case LocalTimeValue time -> time.value();
            case TimeValue time -> time.value();
            case LocalDateTimeValue moment -> moment.value();
            case DateTimeValue moment -> moment.value();
            case DurationValue duration -> view.duration(duration);
            case PointValue point -> view.point(point);
            case NodeValue node -> view.node(node);
            case RelationshipValue relationship -> view.relationship(relationship);
            case PathValue path -> view.path(path);
        };
    }

    private static List<@Nullable Object> toJava(ListValue list, EntityView view) {
        var elements = new ArrayList<@Nullable Object>(list.size());
        for (Value element : list.elements()) {
            elements.add(toJava(element, view));
        }
        return Collections.unmodifiableList(elements);
    }

    private static Map<String, @Nullable Object> toJava(MapValue map, EntityView view) {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        map.entries().forEach((key, value) -> entries.put(key, toJava(value, view)));
        return Collections.unmodifiableMap(entries);
    }
}
