package dev.kith.storage.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that stays open when a thread that uses it is interrupted. A {@code FileChannel} would be
 * closed, for all threads: whoever cancels a task of the program would end the database.
 */
final class DiskFile implements LogFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final RandomAccessFile content;

    /** Only to sync: it can leave out the time of the last change, which would cost a second write. */
    private final AsynchronousFileChannel disk;

    private DiskFile(RandomAccessFile content, AsynchronousFileChannel disk) {
        this.content = content;
        this.disk = disk;
    }

    static DiskFile create(Path file) throws IOException {
        return open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    static DiskFile open(Path file) throws IOException {
        return open(file, new OpenOption[] {StandardOpenOption.READ, StandardOpenOption.WRITE});
    }

    private static DiskFile open(Path file, OpenOption... options) throws IOException {
        AsynchronousFileChannel disk =
                AsynchronousFileChannel.open(file, Set.of(options), null, OWNER_ONLY);
        try {
            return new DiskFile(new RandomAccessFile(file.toFile(), "rw"), disk);
        } catch (IOException failed) {
            disk.close();
            throw failed;
        }
    }

    /** Makes the names in a folder durable. */
    static void syncFolder(Path folder) throws IOException {
        try (var disk = AsynchronousFileChannel.open(folder, StandardOpenOption.READ)) {
            disk.force(true);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length, long position) throws IOException {
        content.seek(position);
        content.write(source, offset, length);
    }

    @Override
    public int read(byte[] target, int offset, int length, long position) throws IOException {
        content.seek(position);
        int done = 0;
        while (done < length) {
            int count = content.read(target, offset + done, length - done);
            if (count <= 0) {
                break;
            }
            done += count;
        }
        return done;
    }

    @Override
    public long size() throws IOException {
        return content.length();
    }

    @Override
    public void truncate(long size) throws IOException {
        if (size < content.length()) {
            content.setLength(size);
        }
    }

    @Override
    public void sync() throws IOException {
        disk.force(false);
    }

    @Override
    public void close() throws IOException {
        try (disk) {
            content.close();
        }
    }
}
