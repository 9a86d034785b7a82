package dev.kith.storage.load;

import dev.kith.load.BulkLoadProgress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts rows and bytes and tells of them now and then. */
final class LoadProgress {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int STEPS_BETWEEN_CLOCKS = 256;

    private final BulkLoadProgress listener;
    private final long bytesInAll;
    private String phase = "";
    private long rows;
    private long bytesRead;
    private long steps;
    private long lastReport = System.nanoTime();

    LoadProgress(BulkLoadProgress listener, List<Path> files) {
        this.listener = listener;
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException missing) {
                throw LoadErrors.noSuchFile(file);
            }
        }
        bytesInAll = bytes;
    }

    void begin(String newPhase) {
        phase = newPhase;
        report();
    }

    /** A row has been read. */
    void row() {
        rows++;
        step();
    }

    /** Something has been done. */
    void step() {
        if (++steps % STEPS_BETWEEN_CLOCKS == 0
                && System.nanoTime() - lastReport > INTERVAL_NANOS) {
            report();
        }
    }

    private void report() {
        lastReport = System.nanoTime();
        listener.report(phase, rows, bytesRead, bytesInAll);
    }

    /** A stream of a file that counts what is read. */
    InputStream counted(Path file) throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                int unit = super.read();
                bytesRead += unit < 0 ? 0 : 1;
                return unit;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                bytesRead += Math.max(0, count);
                return count;
            }
        };
    }
}
