package dev.kith;

/**
 * What computing one statement may make, and how long it may try, before it is refused. Immutable:
 * each {@code with} method gives a changed copy, for {@link GraphOptions#withEvaluationLimits}.
 *
 * @param maxValueBytes the size of one string, at two bytes for each UTF-16 code unit, or of one
 *     property as it is stored; {@code VALUE_TOO_LARGE} beyond it. At most {@value
 *     #MOST_VALUE_BYTES}
 * @param maxListElements the elements of one list, also of one that is a parameter; {@code
 *     LIST_TOO_LONG} beyond it
 * @param maxValueLevels lists and maps inside one another; {@code VALUE_TOO_DEEP} beyond it. At most
 *     {@value #MOST_VALUE_LEVELS}
 * @param maxRegularExpressionSteps how often matching one text may look at a character; {@code
 *     REGULAR_EXPRESSION_TOO_COMPLEX} beyond it
 * @param maxPathSearchSteps the relationships walked where a shortest path has to be looked for
 *     among all paths; {@code PATH_SEARCH_TOO_LONG} beyond it
 */
public record EvaluationLimits(
        long maxValueBytes,
        int maxListElements,
        int maxValueLevels,
        long maxRegularExpressionSteps,
        long maxPathSearchSteps) {
    /** With what else a transaction writes, twice as much is the most that one commit takes. */
    public static final long MOST_VALUE_BYTES = 512L << 20;

    /** What nests deeper could overflow the stack. */
    public static final int MOST_VALUE_LEVELS = 1_000;

    public EvaluationLimits {
        requireAtLeastOne("maxValueBytes", maxValueBytes);
        requireAtLeastOne("maxListElements", maxListElements);
        requireAtLeastOne("maxValueLevels", maxValueLevels);
        requireAtLeastOne("maxRegularExpressionSteps", maxRegularExpressionSteps);
        requireAtLeastOne("maxPathSearchSteps", maxPathSearchSteps);
        requireAtMost("maxValueBytes", maxValueBytes, MOST_VALUE_BYTES);
        requireAtMost("maxValueLevels", maxValueLevels, MOST_VALUE_LEVELS);
    }

    private static void requireAtLeastOne(String name, long value) {
        if (value < 1) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, "EvaluationLimits." + name + " must be at least 1");
        }
    }

    private static void requireAtMost(String name, long value, long most) {
        if (value > most) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "EvaluationLimits.%s must be at most %d".formatted(name, most));
        }
    }

    /** 64 MiB, 10 million elements, 256 levels, 10 million steps of a match, 2 million of a search. */
    public static EvaluationLimits defaults() {
        return new EvaluationLimits(64L << 20, 10_000_000, 256, 10_000_000, 2_000_000);
    }

    public EvaluationLimits withMaxValueBytes(long newMaxValueBytes) {
        return new EvaluationLimits(
                newMaxValueBytes,
                maxListElements,
                maxValueLevels,
                maxRegularExpressionSteps,
                maxPathSearchSteps);
    }

    public EvaluationLimits withMaxListElements(int newMaxListElements) {
        return new EvaluationLimits(
                maxValueBytes,
                newMaxListElements,
                maxValueLevels,
                maxRegularExpressionSteps,
                maxPathSearchSteps);
    }

    public EvaluationLimits withMaxValueLevels(int newMaxValueLevels) {
        return new EvaluationLimits(
                maxValueBytes,
                maxListElements,
                newMaxValueLevels,
                maxRegularExpressionSteps,
                maxPathSearchSteps);
    }

    public EvaluationLimits withMaxRegularExpressionSteps(long newMaxRegularExpressionSteps) {
        return new EvaluationLimits(
                maxValueBytes,
                maxListElements,
                maxValueLevels,
                newMaxRegularExpressionSteps,
                maxPathSearchSteps);
    }

    public EvaluationLimits withMaxPathSearchSteps(long newMaxPathSearchSteps) {
        return new EvaluationLimits(
                maxValueBytes,
                maxListElements,
                maxValueLevels,
                maxRegularExpressionSteps,
                newMaxPathSearchSteps);
    }
}
