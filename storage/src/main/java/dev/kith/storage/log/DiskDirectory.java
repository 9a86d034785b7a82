package dev.kith.storage.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder on a disk. Files are readable and writable by their owner only. */
public final class DiskDirectory implements LogDirectory {
    private final Path folder;

    public DiskDirectory(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public LogFile create(String name) throws IOException {
        return new DiskFile(FileChannel.open(
                folder.resolve(name),
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))));
    }

    @Override
    public LogFile open(String name) throws IOException {
        return new DiskFile(FileChannel.open(
                folder.resolve(name), StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                folder.resolve(from),
                folder.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static final class DiskFile implements LogFile {
        /** The JDK would keep a copy of the largest array ever written for each thread. */
        private static final int CHUNK_BYTES = 256 << 10;

        private final FileChannel channel;
        private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES);

        DiskFile(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(byte[] source, int offset, int length, long position) throws IOException {
            int done = 0;
            while (done < length) {
                chunk.clear().put(source, offset + done, Math.min(length - done, CHUNK_BYTES));
                chunk.flip();
                while (chunk.hasRemaining()) {
                    done += channel.write(chunk, position + done);
                }
            }
        }

        @Override
        public int read(byte[] target, int offset, int length, long position) throws IOException {
            int done = 0;
            while (done < length) {
                chunk.clear().limit(Math.min(length - done, CHUNK_BYTES));
                int count = channel.read(chunk, position + done);
                if (count <= 0) {
                    break;
                }
                chunk.flip().get(target, offset + done, count);
                done += count;
            }
            return done;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void sync() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
