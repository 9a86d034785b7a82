package dev.kith.value.temporal;

import java.time.format.DateTimeParseException;

/** A text that is read from front to back, a number or a sign at a time. */
final class TextCursor {
    private final String text;
    private final String kind;
    private int at;

    /**
     * At the start of a text.
     *
     * @param kind what the text is read as, for messages: {@code a Date}
     */
    TextCursor(String text, String kind) {
        this.text = text;
        this.kind = kind;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Whether the text ends after so many characters more. */
    boolean endsIn(int characters) {
        return at + characters == text.length();
    }

    /** Whether this character is next; of a letter in either case. */
    boolean isNext(char character) {
        return isNext(character, 0);
    }

    /** Whether this character is next after so many others. */
    boolean isNext(char character, int skipped) {
        int place = at + skipped;
        return place < text.length() && Character.toUpperCase(text.charAt(place)) == character;
    }

    /** Steps over a character if it is next. */
    boolean accept(char character) {
        if (isNext(character)) {
            at++;
            return true;
        }
        return false;
    }

    /** The number of digits from here on. */
    int digitsAhead() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /** Reads a number of exactly so many digits, at most nine. */
    int number(int digits, String what) {
        if (digitsAhead() < digits) {
            throw failure("%s, in %d digits, was expected".formatted(what, digits));
        }
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = number * 10 + (text.charAt(at++) - '0');
        }
        return number;
    }

    /** Reads digits, as many as there are. */
    String digits(String what) {
        int count = digitsAhead();
        if (count == 0) {
            throw failure(what + " was expected");
        }
        at += count;
        return text.substring(at - count, at);
    }

    /** Reads up to a character and steps over it. */
    String until(char end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw failure("`%s` is missing".formatted(end));
        }
        String read = text.substring(at, found);
        at = found + 1;
        return read;
    }

    void expectEnd() {
        if (!atEnd()) {
            throw failure("`%s` was not expected".formatted(text.substring(at)));
        }
    }

    /** The error that the text is wrong from here on. */
    DateTimeParseException failure(String what) {
        return new DateTimeParseException(
                "'%s' cannot be read as %s: %s, at character %d"
                        .formatted(text, kind, what, at + 1),
                text,
                at);
    }

    /** ASCII only. */
    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
