package dev.kith.query.function;

import dev.kith.value.NumberValue;
import dev.kith.value.Value;

/** Numbers as arguments of aggregates. */
final class NumberArguments {
    private NumberArguments() {}

    /** The first argument, which is not null. */
    static NumberValue number(FunctionSignature signature, Value value) {
        if (value instanceof NumberValue number) {
            return number;
        }
        throw FunctionErrors.argumentType(signature, 0, value);
    }
}
