package dev.kith.storage.folder;

import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /**
     * The lock files that this process holds, by what the file system calls them. A process loses a
     * POSIX lock as soon as it closes the file anywhere, through another channel too: a second opening
     * must be refused before it opens the file.
     */
    private static final Set<Object> HELD = new HashSet<>();

    /** Channels on files that other copies of this class hold; closing one would free their lock. */
    private static final List<FileChannel> NEVER_CLOSED = new ArrayList<>();

    private final FileChannel channel;
    private final Object fileKey;

    private FolderLock(FileChannel channel, Object fileKey) {
        this.channel = channel;
        this.fileKey = fileKey;
    }

    /**
     * Takes the lock.
     *
     * @throws dev.kith.KithException with {@code DATABASE_LOCKED} and the name of the holder
     */
    static FolderLock acquire(Path folder, Path file) throws IOException {
        synchronized (HELD) {
            if (Files.exists(file) && HELD.contains(fileKey(file))) {
                throw lockedByThisProcess(folder);
            }
            FileChannel channel = open(file);
            try {
                return lock(folder, file, channel);
            } catch (OverlappingFileLockException heldByThisProcess) {
                NEVER_CLOSED.add(channel);
                throw lockedByThisProcess(folder);
            } catch (Throwable failed) {
                channel.close();
                throw failed;
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static FolderLock lock(Path folder, Path file, FileChannel channel) throws IOException {
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            throw StorageErrors.locked(folder, holder(channel));
        }
        byte[] text = describeThisProcess().getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
        Object fileKey = fileKey(file);
        HELD.add(fileKey);
        return new FolderLock(channel, fileKey);
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            try (channel) {
                channel.truncate(0);
            } catch (ClosedByInterruptException free) {
                // The text stays, and is overwritten by the next holder.
            } finally {
                HELD.remove(fileKey);
            }
        }
    }

    private static Object fileKey(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }

    private static RuntimeException lockedByThisProcess(Path folder) {
        return StorageErrors.locked(folder, "this process (" + describeThisProcess() + ")");
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT_BYTES);
        channel.read(text, 0);
        String holder =
                new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "another process" : holder;
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
