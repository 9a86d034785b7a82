package dev.kith.query.function;

import java.util.List;

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
    public record Parameter(String name, ArgumentType type) {}

    /** Whether a call with that many arguments is one. */
    public boolean accepts(int argumentCount) {
        return argumentCount >= requiredCount && (variadic || argumentCount <= parameters.size());
    }
}
