package dev.kith.storage.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Takes all space of a file that was made with holes, by writing back what it holds. Else a full
 * disk would be noticed by a store into mapped memory, which ends the process.
 */
final class Preallocation {
    private static final int CHUNK_BYTES = 1 << 20;

    private Preallocation() {}

    static void fill(Path file) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long position = 0;
            while (channel.read(chunk.clear(), position) > 0) {
                chunk.flip();
                while (chunk.hasRemaining()) {
                    position += channel.write(chunk, position);
                }
            }
        }
    }
}
