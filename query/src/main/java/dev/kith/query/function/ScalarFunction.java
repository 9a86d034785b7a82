package dev.kith.query.function;

import dev.kith.value.Value;

/** A function of one row: signature, documentation and implementation. */
public interface ScalarFunction {
    FunctionSignature signature();

    /** Whether the same arguments give the same value wherever one run of a statement calls it. */
    boolean deterministic();

    /** Whether the program has added it: then every type that is known is checked before running. */
    default boolean userDefined() {
        return false;
    }

    /**
     * Computes the value.
     *
     * @param arguments as many as the call had; reused by the caller, not to be kept
     * @throws dev.kith.QueryException for arguments of a wrong type or value
     */
    Value apply(Value[] arguments, FunctionContext context);
}
