package dev.kith.storage.map;

import dev.kith.storage.log.DiskDirectory;
import dev.kith.storage.log.LogDirectory;
import dev.kith.storage.log.LogFile;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The files of a true disk, until it is told to fail. */
final class FailingDisk implements LogDirectory {
    private final LogDirectory disk;
    volatile boolean failsWrite;
    volatile boolean failsSync;

    /** How long a sync takes at least; an interrupt makes it fail, as it does on a true disk. */
    volatile long syncMillis;

    final CountDownLatch slowSyncBegan = new CountDownLatch(1);

    FailingDisk(Path folder) {
        disk = new DiskDirectory(folder);
    }

    @Override
    public List<String> list() throws IOException {
        return disk.list();
    }

    @Override
    public LogFile create(String name) throws IOException {
        return new FailingFile(disk.create(name));
    }

    @Override
    public LogFile open(String name) throws IOException {
        return new FailingFile(disk.open(name));
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void sync() throws IOException {
        disk.sync();
    }

    private final class FailingFile implements LogFile {
        private final LogFile file;

        FailingFile(LogFile file) {
            this.file = file;
        }

        @Override
        public void write(byte[] source, int offset, int length, long position) throws IOException {
            if (failsWrite) {
                throw new IOException("No space left on device");
            }
            file.write(source, offset, length, position);
        }

        @Override
        public int read(byte[] target, int offset, int length, long position) throws IOException {
            return file.read(target, offset, length, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void sync() throws IOException {
            if (failsSync) {
                throw new IOException("Input/output error");
            }
            if (syncMillis > 0) {
                slowSyncBegan.countDown();
                try {
                    Thread.sleep(syncMillis);
                } catch (InterruptedException interrupted) {
                    throw new ClosedByInterruptException();
                }
            }
            file.sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
