package dev.kith;

/** Renders the line of a statement that an error is about, with a caret below the place. */
final class SourceExcerpt {
    /** A line longer than this is cut around the caret, so that a terminal shows both. */
    private static final int MAX_WIDTH = 100;

    private SourceExcerpt() {}

    /** {@code " (line 1, column 8)"}, then the line and the caret, each on a line of its own. */
    static String render(String text, QueryException.Position where) {
        int[] line = lineOf(text, where.line());
        int caret = Math.min(where.column() - 1, line.length);
        int from = Math.max(0, Math.min(caret - MAX_WIDTH / 2, line.length - MAX_WIDTH));
        int to = Math.min(line.length, from + MAX_WIDTH);
        String shown = new String(line, from, to - from).replace('\t', ' ').stripTrailing();
        return " (line %d, column %d)%n  %s%n  %s^"
                .formatted(where.line(), where.column(), shown, " ".repeat(caret - from))
                .replace("\r\n", "\n");
    }

    private static int[] lineOf(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                break;
            }
            start = newline + 1;
        }
        int end = text.indexOf('\n', start);
        String found = end < 0 ? text.substring(start) : text.substring(start, end);
        return found.stripTrailing().codePoints().toArray();
    }
}
