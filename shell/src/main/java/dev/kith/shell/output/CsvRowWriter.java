package dev.kith.shell.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** CSV; null is an empty field, an empty string a quoted one. */
final class CsvRowWriter implements RowWriter {
    private final CsvWriter csv;

    CsvRowWriter(Writer out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.EMPTY)
                .build(out);
    }

    @Override
    public void begin(List<String> columns) {
        if (!columns.isEmpty()) {
            csv.writeRecord(columns);
        }
    }

    @Override
    public void row(List<@Nullable Object> values) {
        String[] fields = new String[values.size()];
        for (int i = 0; i < fields.length; i++) {
            Object value = values.get(i);
            fields[i] = value instanceof String text ? text : csvText(value);
        }
        csv.writeRecord(fields);
    }

    private static @Nullable String csvText(@Nullable Object value) {
        return value == null ? null : DisplayText.of(value);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
