package dev.kith.bench.floor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The floor of a durable commit: append about as many bytes as one writes, and sync. */
public final class AppendLog implements AutoCloseable {
    private static final int COMMIT_BYTES = 150;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(COMMIT_BYTES);
    private final FileChannel file;

    public AppendLog(Path path) throws IOException {
        file = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Returns the size of the file. */
    public long commit() throws IOException {
        bytes.clear();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
