package dev.kith.query.function;

import dev.kith.value.Value;

import java.util.List;
import java.util.Optional;

/**
 * How a function is called, for the binder, for people and for completion.
 *
 * @param name with its namespace, in its usual spelling; matched without regard to case
 * @param parameters in order
 * @param requiredCount how many of them must be given
 * @param variadic whether the last may be given any number of times
 * @param returns the type of the value
 * @param description one sentence
 */
public record FunctionSignature(
        String name,
        List<Parameter> parameters,
        int requiredCount,
        boolean variadic,
        ArgumentType returns,
        String description) {
    /**
     * @param defaultValue what it is where a call leaves it out, where there is one thing to say
     */
    public record Parameter(String name, ArgumentType type, Optional<Value> defaultValue) {
        public Parameter(String name, ArgumentType type) {
            this(name, type, Optional.empty());
        }
    }

    /** Whether a call with that many arguments is one. */
    public boolean accepts(int argumentCount) {
        return argumentCount >= requiredCount && (variadic || argumentCount <= parameters.size());
    }
}
