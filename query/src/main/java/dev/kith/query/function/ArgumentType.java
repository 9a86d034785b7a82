package dev.kith.query.function;

/** A type as signatures write it. Null belongs to every one of them. */
public enum ArgumentType {
    ANY,
    BOOLEAN,
    INTEGER,
    FLOAT,
    NUMBER,
    STRING,
    LIST,
    MAP,
    NODE,
    RELATIONSHIP,
    PATH
}
