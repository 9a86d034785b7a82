package dev.kith.query.parse;

/**
 * What a text may ask of the parser before it is refused.
 *
 * @param maxTextChars length of one statement, in UTF-16 code units
 * @param maxNestingLevels brackets, CASE and prefix operators inside one another
 * @param maxSyntaxNodes names, values, operators and opening brackets of one statement
 * @param maxSteps clauses, and nodes and relationships to be found, of one statement: each becomes
 *     an operator that runs inside the one behind it. All that is created counts as nothing
 */
public record ParseLimits(
        int maxTextChars, int maxNestingLevels, int maxSyntaxNodes, int maxSteps) {
    public static final ParseLimits DEFAULT = new ParseLimits(1 << 20, 256, 100_000, 1_000);

    /**
     * How deep a syntax tree may be. A chain of arithmetic is as deep as it is long, and whoever
     * walks the tree recurses, so this holds even where no bracket is nested.
     */
    static final int MAX_TREE_LEVELS = 1_000;
}
