package dev.kith.shell.output;

import dev.kith.Result;
import dev.kith.Row;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Hands the rows of a result to a writer as they come. */
public final class RowWriting {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private RowWriting() {}

    /**
     * Writes all of a result, or less if nobody reads it any more: a million rows into {@code head}
     * end with its last line.
     *
     * @param out where the writer writes to
     * @throws UncheckedIOException if the writer cannot write
     */
    public static void write(Result result, RowWriter writer, PrintWriter out) {
        try {
            writer.begin(result.columns());
            long rows = 0;
            for (Row row : result) {
                if (++rows % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
                    throw new IOException("nobody reads standard output any more");
                }
                List<@Nullable Object> cells = new ArrayList<>();
                for (String column : result.columns()) {
                    cells.add(row.get(column));
                }
                writer.row(cells);
            }
            writer.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the rows cannot be written: " + failed.getMessage(), failed);
        }
    }
}
