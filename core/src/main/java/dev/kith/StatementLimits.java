package dev.kith;

/**
 * What the text of one statement may ask before it is refused. Immutable: each {@code with} method
 * gives a changed copy, for {@link GraphOptions#withStatementLimits}.
 *
 * @param maxTextChars length, in UTF-16 code units; {@code QUERY_TOO_LONG} beyond it
 * @param maxNestingLevels brackets, CASE and prefix operators inside one another; {@code
 *     NESTING_TOO_DEEP} beyond it. At most {@value #MOST_NESTING_LEVELS}
 * @param maxSyntaxNodes names, values, operators and opening brackets; {@code QUERY_TOO_COMPLEX}
 *     beyond it
 * @param maxSteps clauses, and nodes and relationships to be found: each becomes an operator that
 *     runs inside the one behind it. All that is created counts as nothing; {@code
 *     QUERY_TOO_MANY_STEPS} beyond it
 */
public record StatementLimits(
        int maxTextChars, int maxNestingLevels, int maxSyntaxNodes, int maxSteps) {
    /** What nests deeper could overflow the stack. */
    public static final int MOST_NESTING_LEVELS = 1_000;

    public StatementLimits {
        requireAtLeastOne("maxTextChars", maxTextChars);
        requireAtLeastOne("maxNestingLevels", maxNestingLevels);
        requireAtLeastOne("maxSyntaxNodes", maxSyntaxNodes);
        requireAtLeastOne("maxSteps", maxSteps);
        if (maxNestingLevels > MOST_NESTING_LEVELS) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "StatementLimits.maxNestingLevels must be at most " + MOST_NESTING_LEVELS);
        }
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, "StatementLimits." + name + " must be at least 1");
        }
    }

    /** 1 MiB of text, 256 levels, 100,000 nodes of syntax, 1,000 steps. */
    public static StatementLimits defaults() {
        return new StatementLimits(1 << 20, 256, 100_000, 1_000);
    }

    public StatementLimits withMaxTextChars(int newMaxTextChars) {
        return new StatementLimits(newMaxTextChars, maxNestingLevels, maxSyntaxNodes, maxSteps);
    }

    public StatementLimits withMaxNestingLevels(int newMaxNestingLevels) {
        return new StatementLimits(maxTextChars, newMaxNestingLevels, maxSyntaxNodes, maxSteps);
    }

    public StatementLimits withMaxSyntaxNodes(int newMaxSyntaxNodes) {
        return new StatementLimits(maxTextChars, maxNestingLevels, newMaxSyntaxNodes, maxSteps);
    }

    public StatementLimits withMaxSteps(int newMaxSteps) {
        return new StatementLimits(maxTextChars, maxNestingLevels, maxSyntaxNodes, newMaxSteps);
    }
}
