package dev.kith;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an object of one Java type out of what a query returned. */
@FunctionalInterface
interface Converter {
    /** The value cannot become what was asked for; the message is the end of a sentence. */
    final class Mismatch extends Exception {
        Mismatch(String what) {
            // Thrown to be caught a few frames up, which put the place before the message.
            super(what, null, false, false);
        }

        /** The same, in a part of the value. */
        Mismatch in(String part) {
            return new Mismatch(", " + part + getMessage());
        }
    }

    /**
     * The object.
     *
     * @param value null, or an object that {@code Values.toJava} makes
     */
    @Nullable
    Object convert(@Nullable Object value) throws Mismatch;

    /** The error of a mismatch at a place, which begins its message. */
    static KithException failed(String place, Mismatch mismatch) {
        return new KithException(ErrorCode.CONVERSION, place + mismatch.getMessage());
    }

    /** Converts one object, for callers that do not keep a converter; empty for null. */
    static <T> Optional<T> convert(@Nullable Object value, Class<T> type, Supplier<String> place) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            Object converted = of(type, type.getSimpleName()).convert(value);
            return Optional.ofNullable(cast(type, converted));
        } catch (Mismatch mismatch) {
            throw failed(place.get(), mismatch);
        }
    }

    /** {@link Class#cast} that knows {@code long.class} too. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable T cast(Class<T> type, @Nullable Object value) {
        return (T) value;
    }

    /**
     * The converter to a type.
     *
     * @param user what the type is wanted for, for the message
     * @throws KithException with {@code CONVERSION} if nothing can be converted to it
     */
    static Converter of(Type type, String user) {
        return Converters.of(type)
                .orElseThrow(() -> new KithException(
                        ErrorCode.CONVERSION,
                        ("%s has type %s, which no value becomes; can be: boolean, the number types,"
                                        + " String, an enum, the types of java.time, CypherDuration,"
                                        + " Point, Node, Relationship, Path, a record, and"
                                        + " List, Set, Map<String, ..> or Optional of these")
                                .formatted(user, type.getTypeName())));
    }
}
