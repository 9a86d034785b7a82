package dev.kith.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows of one file; no value of the workload needs quotes. */
final class CsvFile implements AutoCloseable {
    private final BufferedWriter writer;

    CsvFile(Path file, String header) throws IOException {
        writer = Files.newBufferedWriter(file);
        writer.write(header);
        writer.write('\n');
    }

    void row(Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(values[i].toString());
        }
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
