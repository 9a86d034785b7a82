package dev.kith.storage.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A folder in memory on a disk that fails as told. A power cut keeps what was synced, and of each
 * sector written since then either the old or the new bytes, at random.
 */
final class FaultyDirectory implements LogDirectory {
    private static final int SECTOR_BYTES = 512;

    private final TreeMap<String, FaultyFile> files = new TreeMap<>();
    private TreeMap<String, FaultyFile> durableNames = new TreeMap<>();

    /** Writes left before the disk is full; negative for never. */
    int writesUntilFull = -1;

    boolean failsSync;

    /** Syncs say that they worked and do nothing, as some disks do. */
    boolean liesAboutSync;

    @Override
    public List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public LogFile create(String name) {
        var file = new FaultyFile();
        files.put(name, file);
        return file;
    }

    @Override
    public LogFile open(String name) throws IOException {
        FaultyFile file = files.get(name);
        if (file == null) {
            throw new IOException("no file " + name);
        }
        return file;
    }

    @Override
    public void delete(String name) {
        files.remove(name);
    }

    @Override
    public void rename(String from, String to) {
        FaultyFile file = files.remove(from);
        if (file == null) {
            throw new IllegalStateException("no file " + from);
        }
        files.put(to, file);
    }

    @Override
    public void sync() throws IOException {
        checkSync();
        if (!liesAboutSync) {
            durableNames = new TreeMap<>(files);
        }
    }

    /** What the disk holds after the power went. */
    FaultyDirectory afterPowerCut(Random random) {
        var after = new FaultyDirectory();
        durableNames.forEach((name, file) -> {
            FaultyFile survivor = after.new FaultyFile();
            survivor.content = file.torn(random);
            survivor.durable = survivor.content.clone();
            after.files.put(name, survivor);
        });
        after.durableNames = new TreeMap<>(after.files);
        return after;
    }

    byte[] contentOf(String name) {
        FaultyFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("no file " + name);
        }
        return file.content;
    }

    private void checkSync() throws IOException {
        if (failsSync) {
            throw new IOException("Input/output error");
        }
    }

    private final class FaultyFile implements LogFile {
        private byte[] content = {};
        private byte[] durable = {};

        @Override
        public void write(byte[] source, int offset, int length, long position) throws IOException {
            if (writesUntilFull == 0) {
                throw new IOException("No space left on device");
            }
            writesUntilFull--;
            int end = (int) position + length;
            if (end > content.length) {
                content = Arrays.copyOf(content, end);
            }
            System.arraycopy(source, offset, content, (int) position, length);
        }

        @Override
        public int read(byte[] target, int offset, int length, long position) {
            int count = (int) Math.max(0, Math.min(length, content.length - position));
            System.arraycopy(
                    content, (int) Math.min(position, content.length), target, offset, count);
            return count;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public void truncate(long size) {
            content = Arrays.copyOf(content, (int) size);
        }

        @Override
        public void sync() throws IOException {
            checkSync();
            if (!liesAboutSync) {
                durable = content.clone();
            }
        }

        @Override
        public void close() {
            // Closing makes nothing durable.
        }

        private byte[] torn(Random random) {
            int length = random.nextBoolean() ? content.length : durable.length;
            byte[] survivor = new byte[length];
            for (int at = 0; at < length; at += SECTOR_BYTES) {
                byte[] from = random.nextBoolean() ? content : durable;
                int count = Math.max(0, Math.min(SECTOR_BYTES, Math.min(length, from.length) - at));
                System.arraycopy(from, Math.min(at, from.length), survivor, at, count);
            }
            return survivor;
        }
    }
}
