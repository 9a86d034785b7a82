package dev.kith.storage.folder;

import dev.kith.storage.record.StorageErrors;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * Keeps a folder to one process. The operating system holds the lock and frees it when the process
 * dies; the text in the file is only there to tell others who holds it.
 */
final class FolderLock implements AutoCloseable {
    /** Far behind any text: the lock must not keep others from reading who holds it. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int MAX_TEXT_BYTES = 1024;
    private static final Path KERNEL_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws dev.kith.KithException with {@code DATABASE_LOCKED} and the name of the holder
     */
    static FolderLock acquire(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (tryLock(channel) == null) {
                throw StorageErrors.locked(folder, holder(channel));
            }
            byte[] text = describeThisProcess().getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text), 0);
            return new FolderLock(channel);
        } catch (Throwable failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT_BYTES);
        channel.read(text, 0);
        String holder =
                new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        if (holder.isEmpty()) {
            return "another process";
        }
        return holder.equals(describeThisProcess()) ? "this process (" + holder + ")" : holder;
    }

    private static String describeThisProcess() {
        ProcessHandle process = ProcessHandle.current();
        String started = process.info().startInstant().map(Instant::toString).orElse("unknown");
        return "process %d on %s, started %s".formatted(process.pid(), hostName(), started);
    }

    /** From the kernel where it tells: asking the resolver may wait for the network. */
    private static String hostName() {
        try {
            return Files.exists(KERNEL_HOST_NAME)
                    ? Files.readString(KERNEL_HOST_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "this host";
        }
    }
}
