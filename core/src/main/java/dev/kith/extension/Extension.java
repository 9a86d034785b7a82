package dev.kith.extension;

/** What a program may add to Cypher, with {@link dev.kith.Graph#register}. */
public sealed interface Extension permits UserFunction, UserAggregation, UserProcedure {
    /** What it is called, what it takes, and what it says of itself. */
    Signature signature();
}
