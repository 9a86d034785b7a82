package dev.kith.query.execute.expression;

/**
 * How many steps a matcher of {@link java.util.regex} may take between two reads of the text: what can
 * match nothing and must be repeated, {@code (?:a{0}){1000}}, is repeated without reading, and such
 * counts multiply where they nest. Where the text ends, each {@code (?:a?)?} can be passed in two ways
 * without reading, and all combinations with those behind it are tried. The pattern has been compiled;
 * what is not understood here counts as something that is not read.
 */
final class BlindSteps {
    private static final String WITH_BRACES = "pPN";
    private static final String OF_NUMBERS = "u0123456789";

    private final String pattern;
    private int at;

    /** Whether the flag x was seen, behind which blanks and comments mean nothing. */
    private boolean comments;

    /**
     * @param reads whether it cannot be passed without a read
     * @param ways in how many ways it can be passed without one, or behind its last; 1 or more
     * @param steps how many it may take without reading, 1 or more
     */
    private record Part(boolean reads, long ways, long steps) {
        static final Part EMPTY = new Part(false, 1, 1);
        static final Part CHARACTER = new Part(true, 1, 1);

        Part then(Part next) {
            return new Part(
                    reads || next.reads,
                    next.reads ? next.ways : multiplied(ways, next.ways),
                    plus(steps, multiplied(ways, next.steps) - 1));
        }

        Part or(Part other) {
            boolean neitherReads = !reads && !other.reads;
            return new Part(
                    reads && other.reads,
                    neitherReads ? plus(ways, other.ways) : Math.max(ways, other.ways),
                    plus(steps, other.steps - 1));
        }

        Part optional() {
            return new Part(false, reads ? ways : plus(ways, 1), steps);
        }

        Part times(long count) {
            return reads || count == 1 ? this : new Part(false, ways, multiplied(steps, count));
        }
    }

    private BlindSteps(String pattern) {
        this.pattern = pattern;
    }

    /** 1 for a pattern that repeats nothing of the kind; at most {@link Long#MAX_VALUE}. */
    static long of(String pattern) {
        var steps = new BlindSteps(unquoted(pattern));
        Part whole = steps.alternatives();
        boolean understood = steps.at == steps.pattern.length() && !steps.comments;
        return understood ? whole.steps() : most(pattern);
    }

    /** All that is repeated or optional, as if each part stood inside the one before. */
    private static long most(String pattern) {
        long steps = 1;
        for (int i = 0; i < pattern.length(); i++) {
            steps = switch (pattern.charAt(i)) {
                case '{' -> multiplied(steps, Math.max(1, number(pattern, i + 1)));
                case '?', '*', '|' -> multiplied(steps, 2);
                default -> steps;
            };
        }
        return steps;
    }

    /** With a backslash before each character that {@code \Q} and {@code \E} quote, as Java reads it. */
    private static String unquoted(String pattern) {
        var plain = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("\\Q", at)) {
                int end = pattern.indexOf("\\E", at + 2);
                for (char quoted : pattern.substring(at + 2, end < 0 ? pattern.length() : end)
                        .toCharArray()) {
                    boolean meansItself = quoted >= 0x80 || Character.isLetterOrDigit(quoted);
                    plain.append(meansItself ? "" : "\\").append(quoted);
                }
                at = end < 0 ? pattern.length() : end + 2;
            } else {
                int length = pattern.charAt(at) == '\\' ? 2 : 1;
                int next = Math.min(pattern.length(), at + length);
                plain.append(pattern, at, next);
                at = next;
            }
        }
        return plain.toString();
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
            all = all.then(quantified(item()));
        }
        return all;
    }

    private Part item() {
        int first = character();
        return switch (first) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> Part.EMPTY;
            default -> Part.CHARACTER;
        };
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
        return looksAround ? new Part(false, 1, inside.steps()) : inside;
    }

    /** Passes what stands behind {@code (?}; true if that is all of the group, as in {@code (?i)}. */
    private boolean flags() {
        if (take('<') && at < pattern.length() && Character.isLetter(pattern.charAt(at))) {
            at = pattern.indexOf('>', at) + 1;
            return false;
        }
        boolean on = true;
        while (at < pattern.length()
                && (Character.isLetter(pattern.charAt(at)) || pattern.charAt(at) == '-')) {
            on &= pattern.charAt(at) != '-';
            comments |= on && pattern.charAt(at) == 'x';
            at++;
        }
        if (take(')')) {
            return true;
        }
        at = Math.min(at + 1, pattern.length());
        return false;
    }

    /** A bracket that closes one is itself where it stands first. */
    private Part characterClass() {
        int depth = 1;
        boolean first = true;
        take('^');
        while (at < pattern.length() && depth > 0) {
            int next = character();
            if (next == '\\') {
                escape();
            } else if (next == '[') {
                depth++;
                take('^');
            } else if (next == ']' && !first) {
                depth--;
            }
            first = next == '[';
        }
        return Part.CHARACTER;
    }

    private Part escape() {
        if (at >= pattern.length()) {
            return Part.EMPTY;
        }
        int escaped = character();
        if (WITH_BRACES.indexOf(escaped) >= 0 && !passBraces()) {
            character();
        }
        return switch (escaped) {
            case 'b' -> {
                at += pattern.startsWith("{g}", at) ? 3 : 0;
                yield Part.EMPTY;
            }
            case 'B', 'A', 'z', 'Z', 'G' -> Part.EMPTY;
            case 'k' -> {
                at = Math.max(at, pattern.indexOf('>', at) + 1);
                yield Part.EMPTY;
            }
            case 'c' -> {
                character();
                yield Part.CHARACTER;
            }
            case 'x' -> {
                passBraces();
                yield numbered();
            }
            default -> OF_NUMBERS.indexOf(escaped) >= 0 ? numbered() : Part.CHARACTER;
        };
    }

    /** A character by its number, or a group, which may be empty. All digits are taken for its own. */
    private Part numbered() {
        while (at < pattern.length() && Character.digit(pattern.charAt(at), 16) >= 0) {
            at++;
        }
        return Part.EMPTY;
    }

    private boolean passBraces() {
        boolean braces = pattern.startsWith("{", at);
        if (braces) {
            at = Math.max(at, pattern.indexOf('}', at)) + 1;
        }
        return braces;
    }

    /** Passes a quantifier, if there is one, and what makes it reluctant or possessive. */
    private Part quantified(Part item) {
        Part part = item;
        if (take('*') || take('?')) {
            part = item.optional();
        } else if (take('{')) {
            long least = number(pattern, at);
            at = Math.max(at, pattern.indexOf('}', at) + 1);
            part = least == 0 ? item.optional() : item.times(least);
        } else if (!take('+')) {
            return item;
        }
        if (!take('?')) {
            take('+');
        }
        return part;
    }

    private static long number(String pattern, int from) {
        long value = 0;
        for (int i = from; i < pattern.length(); i++) {
            int digit = pattern.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = plus(multiplied(value, 10), digit);
        }
        return value;
    }

    /** Passes a character, which may be two chars. */
    private int character() {
        if (at >= pattern.length()) {
            return 0;
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character;
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
