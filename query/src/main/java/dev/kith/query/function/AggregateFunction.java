package dev.kith.query.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** A function of the rows of a group. */
public interface AggregateFunction {
    FunctionSignature signature();

    /** Whether the program has added it: then every type that is known is checked before running. */
    default boolean userDefined() {
        return false;
    }

    /** A fresh state for one group. */
    Aggregator aggregator(FunctionContext context);

    /** The state of one group. */
    interface Aggregator {
        /**
         * Takes a row in. Where DISTINCT was written, only rows with new arguments are shown.
         *
         * @param arguments reused by the caller, not to be kept
         */
        void add(Value[] arguments);

        /** As {@link #add} with this integer as the only argument, without an object for it. */
        default void addInteger(long value) {
            add(new Value[] {IntegerValue.of(value)});
        }

        /** The value for the rows so far. */
        Value result();
    }
}
