package dev.kith;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What nodes and relationships have in common: an identity and properties.
 *
 * <p>One that a {@link Transaction} gave is <em>attached</em>: it reads and writes the graph as that
 * transaction sees it, and is of use until the transaction ends. One that {@link Graph#query} gave
 * is <em>detached</em>: a copy that stays as it is, and refuses navigation and changes.
 *
 * <p>Two are equal if they are of one kind and have the same id, whatever they hold; ids of
 * different graphs are not comparable.
 */
public sealed interface Entity permits Node, Relationship {
    /** The number that tells it apart from others of its kind in this graph. */
    long id();

    /**
     * The value of a property: {@code Boolean}, {@code Long}, {@code Double}, {@code String}, a date
     * or time of {@code java.time}, {@link CypherDuration}, {@link Point}, a list of one of these, or
     * {@code null} if there is none.
     *
     * @throws KithException with {@code ENTITY_NOT_FOUND} if it has been deleted; with {@code
     *     TRANSACTION_CLOSED} or {@code TRANSACTION_ON_OTHER_THREAD} if its transaction cannot be
     *     used here
     */
    @Nullable
    Object get(String key);

    /** All properties, in the order in which the graph first saw their keys; a copy. */
    Map<String, Object> properties();

    /**
     * Sets a property, or removes it if the value is {@code null}. The graph keeps booleans,
     * integers, floats, strings, dates, times, durations, points, and lists of one of these.
     *
     * @throws KithException with {@code TYPE_ERROR} for any other value, {@code ENTITY_NOT_FOUND},
     *     {@code WRITE_IN_READ_TRANSACTION}; with {@code TRANSACTION_CLOSED} if it is detached.
     *     After an error the transaction can only be rolled back
     */
    Entity set(String key, @Nullable Object value);

    /** Removes a property, if it is there; errors as {@link #set}. */
    Entity remove(String key);

    /**
     * The value of a property as a type: what {@link Row#get(String, Class)} can make.
     *
     * @throws KithException with {@code CONVERSION} if there is none or it is of another type
     */
    default <T> T get(String key, Class<T> type) {
        return find(key, type)
                .orElseThrow(() -> new KithException(
                        ErrorCode.CONVERSION, this + " has no property `" + key + "`"));
    }

    /** As {@link #get(String, Class)}, but empty if there is no such property. */
    default <T> Optional<T> find(String key, Class<T> type) {
        return Converter.convert(get(key), type, () -> "property `" + key + "` of " + this);
    }

    /** The value of a string property; as {@link #get(String, Class)}. */
    default String getString(String key) {
        return get(key, String.class);
    }

    /** The value of an integer property; as {@link #get(String, Class)}. */
    default long getLong(String key) {
        return get(key, Long.class);
    }

    /** The value of a number property; as {@link #get(String, Class)}. */
    default double getDouble(String key) {
        return get(key, Double.class);
    }

    /** The value of a boolean property; as {@link #get(String, Class)}. */
    default boolean getBoolean(String key) {
        return get(key, Boolean.class);
    }
}
