package dev.kith.shell.output;

import java.io.Writer;

/** How rows are written. */
public enum Format {
    /** A table for people. Held in memory until it is complete, since widths depend on all rows. */
    BOX,
    /** RFC 4180, with a header. */
    CSV,
    /** One JSON object a row, columns in order. */
    JSONL;

    /** A writer of this format; the caller flushes {@code out}. */
    public RowWriter writer(Writer out) {
        return switch (this) {
            case BOX -> new BoxWriter(out);
            case CSV -> new CsvRowWriter(out);
            case JSONL -> new JsonLinesWriter(out);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
