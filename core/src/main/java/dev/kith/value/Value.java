package dev.kith.value;

/**
 * A value of a Cypher expression. Nodes, relationships and paths are references by id: what they
 * hold is asked of a store.
 *
 * <p>{@code equals} and {@code hashCode} are openCypher's <em>equivalence</em>, which DISTINCT and
 * grouping use: null is equivalent to null, NaN to NaN, and 1 to 1.0. Cypher's {@code =}, which
 * knows null, is {@code ValueEquality}; {@code <} is {@code ValueComparison}; ORDER BY is
 * {@code ValueOrder}.
 */
public sealed interface Value
        permits NullValue,
                BooleanValue,
                NumberValue,
                StringValue,
                TemporalValue,
                DurationValue,
                PointValue,
                ListValue,
                MapValue,
                NodeValue,
                RelationshipValue,
                PathValue {

    /** What a place in a list or map takes. */
    long REFERENCE_BYTES = 8;

    /** What a number or the like takes. */
    long SMALL_BYTES = 16;

    /** The name of the type as a user knows it, for messages: {@code Integer}, {@code List}. */
    String typeName();

    /**
     * About the bytes of memory that this holds. What stands in a list or map several times is
     * counted each time: so much is written, compared and handed over, wherever that is done.
     */
    default long heldBytes() {
        return SMALL_BYTES;
    }

    /** How many lists and maps stand inside one another here: none in a number, one in {@code [1]}. */
    default int levels() {
        return 0;
    }

    /** Whether this is Cypher's null. */
    default boolean isNull() {
        return this == NullValue.NULL;
    }
}
