package dev.kith.query.parse;

import org.antlr.v4.runtime.Token;

/** What a string between quotes stands for, its escapes resolved. */
final class StringEscapes {
    private static final int SHORT_DIGITS = 4;
    private static final int LONG_DIGITS = 8;

    private StringEscapes() {}

    static String resolve(Source source, Token token) {
        String quoted = token.getText();
        int end = quoted.length() - 1;
        int at = quoted.indexOf('\\');
        if (at < 0) {
            return quoted.substring(1, end);
        }
        var resolved = new StringBuilder(quoted.length());
        int copied = 1;
        while (at >= 0) {
            resolved.append(quoted, copied, at);
            copied = append(source, token, quoted, at, resolved);
            at = quoted.indexOf('\\', copied);
        }
        return resolved.append(quoted, copied, end).toString();
    }

    /** Appends what the escape at the backslash stands for, and says where it ends. */
    private static int append(
            Source source, Token token, String quoted, int backslash, StringBuilder resolved) {
        int after = backslash + 2;
        switch (quoted.charAt(backslash + 1)) {
            case 'b' -> resolved.append('\b');
            case 'f' -> resolved.append('\f');
            case 'n' -> resolved.append('\n');
            case 'r' -> resolved.append('\r');
            case 't' -> resolved.append('\t');
            case '\\', '\'', '"' -> resolved.append(quoted.charAt(backslash + 1));
            case 'u' ->
                after = appendUnicode(source, token, quoted, backslash, SHORT_DIGITS, resolved);
            case 'U' ->
                after = appendUnicode(source, token, quoted, backslash, LONG_DIGITS, resolved);
            // Before any other character a backslash is one, so that '\d+' is an expression for
            // digits.
            default -> after = appendBackslash(resolved, after);
        }
        return after;
    }

    private static int appendBackslash(StringBuilder resolved, int after) {
        resolved.append('\\');
        return after - 1;
    }

    private static int appendUnicode(
            Source source,
            Token token,
            String quoted,
            int backslash,
            int digits,
            StringBuilder resolved) {
        int from = backslash + 2;
        int to = from + digits;
        int codePoint = to < quoted.length() ? hexadecimal(quoted, from, to) : -1;
        if (!Character.isValidCodePoint(codePoint)) {
            throw SyntaxErrors.invalidUnicodeEscape(
                    source, token, quoted.codePointCount(0, backslash));
        }
        resolved.appendCodePoint(codePoint);
        return to;
    }

    /** The number, or -1 if one of the characters is no hexadecimal digit. */
    private static int hexadecimal(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
