package dev.kith.query.execute.expression;

/**
 * How many steps a matcher of {@link java.util.regex} may take between two reads of the text: what can
 * match nothing and must be repeated, {@code (?:a?){1000}}, is repeated without reading. Such counts
 * multiply where they nest. The pattern has been compiled; what is not understood here counts as a
 * character, which is read.
 */
final class BlindSteps {
    private static final String NEITHER_READ_NOR_SKIPPED = "bBAzZGK";
    private static final String WITH_BRACES = "pPxN";

    private final String pattern;
    private int at;

    /** Whether spaces and comments mean nothing: the flag x was seen. */
    private boolean comments;

    /**
     * @param length the fewest characters that a part reads
     * @param steps how many it may take without reading, 1 or more
     */
    private record Part(long length, long steps) {
        static final Part EMPTY = new Part(0, 1);
        static final Part CHARACTER = new Part(1, 1);

        Part then(Part next) {
            return new Part(length + next.length, plus(steps, next.steps - 1));
        }

        Part or(Part other) {
            return new Part(Math.min(length, other.length), plus(steps, other.steps - 1));
        }

        Part times(long count) {
            long repeated = length == 0 && count > 1 ? multiplied(steps, count) : steps;
            return new Part(multiplied(length, count), repeated);
        }
    }

    private BlindSteps(String pattern) {
        this.pattern = pattern;
    }

    /** 1 for a pattern that repeats nothing of the kind; at most {@link Long#MAX_VALUE}. */
    static long of(String pattern) {
        return new BlindSteps(pattern).alternatives().steps();
    }

    private Part alternatives() {
        Part all = sequence();
        while (take('|')) {
            all = all.or(sequence());
        }
        return all;
    }

    private Part sequence() {
        Part all = Part.EMPTY;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part item = item();
            all = all.then(item.times(leastCount()));
        }
        return all;
    }

    private Part item() {
        char first = pattern.charAt(at++);
        return switch (first) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> Part.EMPTY;
            default -> comments ? unlessComment(first) : Part.CHARACTER;
        };
    }

    private Part unlessComment(char first) {
        if (first == '#') {
            while (at < pattern.length() && pattern.charAt(at) != '\n') {
                at++;
            }
        }
        return first == '#' || Character.isWhitespace(first) ? Part.EMPTY : Part.CHARACTER;
    }

    private Part group() {
        boolean looksAround = false;
        if (take('?')) {
            looksAround = pattern.startsWith("=", at)
                    || pattern.startsWith("!", at)
                    || pattern.startsWith("<=", at)
                    || pattern.startsWith("<!", at);
            if (flags()) {
                return Part.EMPTY;
            }
        }
        Part inside = alternatives();
        take(')');
        return looksAround ? new Part(0, inside.steps()) : inside;
    }

    /** Passes what stands behind {@code (?}; true if that is all of the group, as in {@code (?i)}. */
    private boolean flags() {
        if (take('<') && at < pattern.length() && Character.isLetter(pattern.charAt(at))) {
            at = pattern.indexOf('>', at) + 1;
            return false;
        }
        while (at < pattern.length()
                && (Character.isLetter(pattern.charAt(at)) || pattern.charAt(at) == '-')) {
            comments |= pattern.charAt(at) == 'x';
            at++;
        }
        if (take(')')) {
            return true;
        }
        at = Math.min(at + 1, pattern.length());
        return false;
    }

    private Part characterClass() {
        int depth = 1;
        while (at < pattern.length() && depth > 0) {
            switch (pattern.charAt(at++)) {
                case '\\' -> escape();
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return Part.CHARACTER;
    }

    private Part escape() {
        if (at >= pattern.length()) {
            return Part.CHARACTER;
        }
        char escaped = pattern.charAt(at++);
        if (escaped == 'Q') {
            int end = pattern.indexOf("\\E", at);
            int length = (end < 0 ? pattern.length() : end) - at;
            at = end < 0 ? pattern.length() : end + 2;
            return new Part(length, 1);
        }
        if (WITH_BRACES.indexOf(escaped) >= 0 && pattern.startsWith("{", at)) {
            at = Math.max(at, pattern.indexOf('}', at)) + 1;
        }
        if (escaped == 'k') {
            at = Math.max(at, pattern.indexOf('>', at) + 1);
        }
        boolean mayBeEmpty = escaped == 'k' || (escaped >= '1' && escaped <= '9');
        return mayBeEmpty || NEITHER_READ_NOR_SKIPPED.indexOf(escaped) >= 0
                ? Part.EMPTY
                : Part.CHARACTER;
    }

    /** Passes a quantifier, and what makes it reluctant or possessive. */
    private long leastCount() {
        long least = 1;
        if (take('*') || take('?')) {
            least = 0;
        } else if (take('{')) {
            least = number();
            at = Math.max(at, pattern.indexOf('}', at) + 1);
        } else if (!take('+')) {
            return 1;
        }
        if (!take('?')) {
            take('+');
        }
        return least;
    }

    private long number() {
        long value = 0;
        for (; at < pattern.length() && Character.digit(pattern.charAt(at), 10) >= 0; at++) {
            value = plus(multiplied(value, 10), Character.digit(pattern.charAt(at), 10));
        }
        return value;
    }

    private boolean take(char wanted) {
        boolean found = at < pattern.length() && pattern.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long multiplied(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }
}
