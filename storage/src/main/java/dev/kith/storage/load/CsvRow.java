package dev.kith.storage.load;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import java.util.Arrays;

/**
 * One row of a CSV file, overwritten by the next: its fields one behind the other as characters. Most
 * fields become numbers without ever being a string.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private char[] characters = new char[1024];
    private int[] ends = new int[16];
    private int count;
    private long line;

    int fieldCount() {
        return count;
    }

    /** The line that it starts in, from 1. */
    long line() {
        return line;
    }

    /** The characters of all fields; those of one are from its start to its end. */
    char[] characters() {
        return characters;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isEmpty(int field) {
        return start(field) == ends[field];
    }

    String text(int field) {
        int start = start(field);
        return new String(characters, start, ends[field] - start);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
    }

    /** Copies the field, since the parser may move its buffer before the row ends. */
    @Override
    protected void handleField(
            int field, char[] buffer, int offset, int length, boolean wasQuoted) {
        int start = start(field);
        int end = start + length;
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, 2 * characters.length));
        }
        if (field == ends.length) {
            ends = Arrays.copyOf(ends, 2 * field);
        }
        System.arraycopy(buffer, offset, characters, start, length);
        ends[field] = end;
        count = field + 1;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
