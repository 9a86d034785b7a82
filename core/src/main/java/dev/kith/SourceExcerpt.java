package dev.kith;

import dev.kith.text.DisplayWidth;

/**
 * Renders the line of a statement that an error is about, with a caret below the place. Of the text,
 * which may be as long as a program likes, no more is copied than is shown.
 */
final class SourceExcerpt {
    /** A line of more characters than this is cut around the caret, so that a terminal shows both. */
    private static final int MAX_WIDTH = 100;

    private SourceExcerpt() {}

    /** {@code " (line 1, column 8)"}, then the line and the caret, each on a line of its own. */
    static String render(String text, QueryException.Position where) {
        int start = lineStart(text, where.line());
        int end = lineEnd(text, start);
        int caret = forward(text, start, end, where.column() - 1);
        int behind = text.codePointCount(caret, forward(text, caret, end, MAX_WIDTH));
        int from = back(text, caret, start, Math.max(MAX_WIDTH / 2, MAX_WIDTH - behind));
        int to = forward(text, from, end, MAX_WIDTH);
        String shown = text.substring(from, to).replace('\t', ' ').stripTrailing();
        int indent = DisplayWidth.of(text.substring(from, caret));
        return " (line %d, column %d)%n  %s%n  %s^"
                .formatted(where.line(), where.column(), shown, " ".repeat(indent))
                .replace("\r\n", "\n");
    }

    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                break;
            }
            start = newline + 1;
        }
        return start;
    }

    /** Where the line ends but for blanks. */
    private static int lineEnd(String text, int start) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int forward(String text, int from, int end, int codePoints) {
        int at = from;
        for (int i = 0; i < codePoints && at < end; i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int back(String text, int from, int start, int codePoints) {
        int at = from;
        for (int i = 0; i < codePoints && at > start; i++) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }
}
