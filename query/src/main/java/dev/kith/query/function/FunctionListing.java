package dev.kith.query.function;

/**
 * A function as a list of functions has it.
 *
 * @param category what it is about, in a word
 * @param aggregating whether it is one of the rows of a group
 * @param builtIn whether the language has it, and not only the program
 */
public record FunctionListing(
        FunctionSignature signature, String category, boolean aggregating, boolean builtIn) {}
