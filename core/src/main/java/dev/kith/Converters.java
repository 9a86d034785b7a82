package dev.kith;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The converters to types that hold others, and to those that need no conversion. */
final class Converters {
    /** Any of these is taken as it is. */
    private static final Set<Class<?>> AS_THEY_ARE = Set.of(
            String.class,
            Boolean.class,
            LocalDate.class,
            LocalTime.class,
            OffsetTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            CypherDuration.class,
            Point.class,
            Node.class,
            Relationship.class,
            Path.class);

    private Converters() {}

    /** Empty if nothing can be converted to the type. */
    static Optional<Converter> of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
            default -> Optional.empty();
        };
    }

    private static Optional<Converter> ofClass(Class<?> type) {
        if (type == Object.class) {
            return Optional.of(value -> value);
        }
        if (type.isPrimitive()) {
            return NumberConverters.boxed(type).flatMap(Converters::ofClass).map(boxed -> {
                return value -> boxed.convert(notNull(value, type));
            });
        }
        if (AS_THEY_ARE.contains(type)) {
            return Optional.of(value -> instance(type, value));
        }
        if (type.isEnum()) {
            return Optional.of(value -> constant(type, value));
        }
        if (type.isRecord()) {
            // Not made before it is needed: a record may hold records of its own type.
            return Optional.of(
                    value -> value == null ? null : RecordShape.of(type).fill(value));
        }
        return ofRaw(type, Object.class, Object.class)
                .or(() -> NumberConverters.of(type))
                .or(() -> TemporalConverters.of(type));
    }

    private static Optional<Converter> ofGeneric(ParameterizedType type) {
        if (!(type.getRawType() instanceof Class<?> raw)) {
            return Optional.empty();
        }
        Type[] arguments = type.getActualTypeArguments();
        return ofRaw(raw, arguments[0], arguments[arguments.length - 1]);
    }

    private static Optional<Converter> ofRaw(Class<?> raw, Type first, Type last) {
        if (raw == Optional.class) {
            return of(first).map(inner -> value -> Optional.ofNullable(inner.convert(value)));
        }
        if (raw == List.class || raw == Collection.class) {
            return of(first).map(inner -> value -> list(inner, value));
        }
        if (raw == Set.class) {
            return of(first).map(inner -> value -> set(inner, value));
        }
        if (raw == Map.class && (first == String.class || first == Object.class)) {
            return of(last).map(inner -> value -> map(inner, value));
        }
        return Optional.empty();
    }

    private static Object notNull(@Nullable Object value, Class<?> type) throws Converter.Mismatch {
        if (value == null) {
            throw new Converter.Mismatch(
                    " is null, which a primitive %s cannot be; use %s or Optional"
                            .formatted(
                                    type,
                                    NumberConverters.boxed(type)
                                            .map(Class::getSimpleName)
                                            .orElse("Object")));
        }
        return value;
    }

    private static @Nullable Object instance(Class<?> type, @Nullable Object value)
            throws Converter.Mismatch {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        throw mismatch(value, type.getSimpleName());
    }

    private static @Nullable Object constant(Class<?> type, @Nullable Object value)
            throws Converter.Mismatch {
        for (Object constant : type.getEnumConstants()) {
            if (value == null || ((Enum<?>) constant).name().equals(value)) {
                return value == null ? null : constant;
            }
        }
        throw mismatch(
                value, type.getSimpleName() + " of " + Arrays.toString(type.getEnumConstants()));
    }

    private static @Nullable Object list(Converter inner, @Nullable Object value)
            throws Converter.Mismatch {
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw mismatch(value, "List");
        }
        var converted = new ArrayList<@Nullable Object>(list.size());
        for (int i = 0; i < list.size(); i++) {
            try {
                converted.add(inner.convert(list.get(i)));
            } catch (Converter.Mismatch mismatch) {
                throw mismatch.in("element " + i);
            }
        }
        return Collections.unmodifiableList(converted);
    }

    private static @Nullable Object set(Converter inner, @Nullable Object value)
            throws Converter.Mismatch {
        Object list = list(inner, value);
        return list == null
                ? null
                : Collections.unmodifiableSet(new LinkedHashSet<>((List<?>) list));
    }

    private static @Nullable Object map(Converter inner, @Nullable Object value)
            throws Converter.Mismatch {
        if (value == null) {
            return null;
        }
        var converted = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<String, ?> entry : entries(value, "Map").entrySet()) {
            try {
                converted.put(entry.getKey(), inner.convert(entry.getValue()));
            } catch (Converter.Mismatch mismatch) {
                throw mismatch.in("key `" + entry.getKey() + "`");
            }
        }
        return Collections.unmodifiableMap(converted);
    }

    /** The entries of a map, or the properties of a node or relationship. */
    @SuppressWarnings("unchecked")
    static Map<String, ?> entries(Object value, String wanted) throws Converter.Mismatch {
        if (value instanceof Entity entity) {
            return entity.properties();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw mismatch(value, wanted);
    }

    /** {@code is the String 'x', but an Integer is needed}. */
    static Converter.Mismatch mismatch(@Nullable Object value, String wanted) {
        return new Converter.Mismatch(
                " is %s, which cannot become %s".formatted(ShownValue.of(value), wanted));
    }
}
