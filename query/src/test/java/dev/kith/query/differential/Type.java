package dev.kith.query.differential;

/** What is known of the value of a variable, besides that it may be null. */
enum Type {
    INTEGER,
    FLOAT,
    STRING,
    BOOLEAN,
    DATE,
    DATETIME,
    DURATION,
    POINT,
    /** A scalar of any type. */
    ANY,
    /** A list of integers. */
    INTEGERS,
    /** A list of strings. */
    STRINGS,
    /** A list of integers in an order that nothing decides. */
    BAG,
    /** A list of nodes in an order that nothing decides. */
    NODES,
    /** A map with the keys {@code i} and {@code s}. */
    MAP,
    NODE,
    RELATIONSHIP,
    /** The relationships of a path. */
    RELATIONSHIPS,
    PATH,
    /** A path of which only the length is decided. */
    SHORTEST;

    /** Whether every plan computes the very same value. */
    boolean isDecided() {
        return this != BAG && this != NODES && this != SHORTEST;
    }
}
