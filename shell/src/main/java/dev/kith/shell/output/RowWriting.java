package dev.kith.shell.output;

import dev.kith.Result;
import dev.kith.Row;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Hands the rows of a result to a writer as they come. */
public final class RowWriting {
    private RowWriting() {}

    /**
     * Writes all of a result.
     *
     * @throws UncheckedIOException if the writer cannot write
     */
    public static void write(Result result, RowWriter writer) {
        try {
            writer.begin(result.columns());
            for (Row row : result) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (String column : result.columns()) {
                    cells.add(row.get(column));
                }
                writer.row(cells);
            }
            writer.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
