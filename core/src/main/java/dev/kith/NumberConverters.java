package dev.kith;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** Numbers become any Java number type that holds them without loss. */
final class NumberConverters {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private static final Map<Class<?>, Converter> CONVERTERS = Map.of(
            Byte.class,
                    value -> integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte")
                            .map(Long::byteValue)
                            .orElse(null),
            Short.class,
                    value -> integer(value, Short.MIN_VALUE, Short.MAX_VALUE, "short")
                            .map(Long::shortValue)
                            .orElse(null),
            Integer.class,
                    value -> integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "int")
                            .map(Long::intValue)
                            .orElse(null),
            Long.class,
                    value -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE, "long")
                            .orElse(null),
            Float.class,
                    value -> floating(value, "float").map(Double::floatValue).orElse(null),
            Double.class, value -> floating(value, "double").orElse(null),
            Number.class, NumberConverters::number);

    private NumberConverters() {}

    /** The class of the objects that a primitive is boxed into; char and void have no values. */
    static Optional<Class<?>> boxed(Class<?> primitive) {
        return Optional.ofNullable(BOXED.get(primitive));
    }

    static Optional<Converter> of(Class<?> type) {
        return Optional.ofNullable(CONVERTERS.get(type));
    }

    private static Optional<Long> integer(@Nullable Object value, long min, long max, String type)
            throws Converter.Mismatch {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long number && number >= min && number <= max) {
            return Optional.of(number);
        }
        throw Converters.mismatch(value, type);
    }

    /** An integer becomes the nearest float, as it does in Cypher and in Java. */
    private static Optional<Double> floating(@Nullable Object value, String type)
            throws Converter.Mismatch {
        return switch (value) {
            case null -> Optional.empty();
            case Long number -> Optional.of(number.doubleValue());
            case Double number -> Optional.of(number);
            default -> throw Converters.mismatch(value, type);
        };
    }

    private static @Nullable Object number(@Nullable Object value) throws Converter.Mismatch {
        if (value == null || value instanceof Number) {
            return value;
        }
        throw Converters.mismatch(value, "Number");
    }
}
