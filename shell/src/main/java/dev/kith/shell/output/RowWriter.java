package dev.kith.shell.output;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** Writes the rows of one statement. Values are those of the public API's rows. */
public interface RowWriter {
    /** Called once, before the rows; the names of the columns in order. */
    void begin(List<String> columns) throws IOException;

    /** Called per row, with a value per column. */
    void row(List<@Nullable Object> values) throws IOException;

    /** Called once, after the rows. */
    void end() throws IOException;
}
