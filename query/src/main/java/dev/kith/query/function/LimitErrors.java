package dev.kith.query.function;

import dev.kith.ErrorCode;
import dev.kith.EvaluationLimits;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;

/** What goes past an {@link EvaluationLimits evaluation limit}: each says which, and how to raise it. */
public final class LimitErrors {
    private static final String RAISE = " or raise evaluationLimits.%s of GraphOptions";

    /** Of a pattern, in a message. */
    private static final int MAX_SHOWN_CHARS = 60;

    private LimitErrors() {}

    static QueryException listTooLong(long elements, EvaluationLimits limits) {
        return limit(
                ErrorCode.LIST_TOO_LONG,
                Classification.runtime("MemoryError", "ListTooLong"),
                "a list would have %,d elements, more than the %,d that are allowed; work on the elements with UNWIND,"
                        .formatted(elements, limits.maxListElements()),
                "maxListElements");
    }

    static QueryException stringTooLong(long chars, EvaluationLimits limits) {
        return limit(
                ErrorCode.VALUE_TOO_LARGE,
                Classification.runtime("MemoryError", "ValueTooLarge"),
                "a string would have %,d bytes, two for each character, more than the %,d that are allowed; keep it in parts,"
                        .formatted(chars * Character.BYTES, limits.maxValueBytes()),
                "maxValueBytes");
    }

    static QueryException valueTooDeep(int levels, EvaluationLimits limits) {
        return limit(
                ErrorCode.VALUE_TOO_DEEP,
                Classification.runtime("MemoryError", "ValueTooDeep"),
                "a value would be %,d lists and maps inside one another, more than the %,d that are allowed; make a flat list,"
                        .formatted(levels, limits.maxValueLevels()),
                "maxValueLevels");
    }

    /** A shortest path had to be looked for among all paths, and there are too many. */
    public static QueryException tooManyPaths(EvaluationLimits limits) {
        return limit(
                ErrorCode.PATH_SEARCH_TOO_LONG,
                Classification.runtime("ArgumentError", "TooManyPaths"),
                ("looking for a shortest path among all paths took more than the %,d steps that are allowed;"
                                + " bound its length, as in [*..6], say of each part what the path must"
                                + " fulfil, as in all(n IN nodes(p) WHERE ...),")
                        .formatted(limits.maxPathSearchSteps()),
                "maxPathSearchSteps");
    }

    public static QueryException regularExpressionTooSlow(String pattern, EvaluationLimits limits) {
        return limit(
                ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX,
                Classification.runtime("ArgumentError", "RegularExpressionTooComplex"),
                ("matching the regular expression '%s' takes more than the %,d steps that are allowed, as"
                                + " repetitions of the same behind one another do, a*a*a*b; write it"
                                + " without,")
                        .formatted(shown(pattern), limits.maxRegularExpressionSteps()),
                "maxRegularExpressionSteps");
    }

    /** Java's matcher calls itself for each repetition of a group; no setting raises that. */
    public static QueryException regularExpressionTooDeep(String pattern) {
        return new QueryException(
                ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX,
                Classification.runtime("ArgumentError", "RegularExpressionTooComplex"),
                ("the regular expression '%s' nests its groups, or repeats one, deeper than the stack"
                                + " allows; write [ab]* for (a|b)*, or (..)*+ where no other try is needed")
                        .formatted(shown(pattern)));
    }

    private static String shown(String pattern) {
        return pattern.length() <= MAX_SHOWN_CHARS
                ? pattern
                : pattern.substring(0, pattern.offsetByCodePoints(0, MAX_SHOWN_CHARS / 2)) + "...";
    }

    private static QueryException limit(
            ErrorCode code, Classification classification, String what, String setting) {
        return new QueryException(code, classification, what + RAISE.formatted(setting));
    }
}
