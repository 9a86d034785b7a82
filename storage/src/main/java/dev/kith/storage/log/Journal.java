package dev.kith.storage.log;

import dev.kith.storage.record.RecordBuffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.zip.CRC32C;

/**
 * Appends commits to a file, and makes them durable when told to. The file is made longer ahead of
 * its frames, so that most syncs need not write its size. Appends come from one thread at a time;
 * a sync may come from another.
 */
public final class Journal implements AutoCloseable {
    /** A frame of this size or less is written by one call. */
    private static final int STAGING_BYTES = 64 << 10;

    private static final int MIN_GROWTH_BYTES = 256 << 10;
    private static final int MAX_GROWTH_BYTES = 16 << 20;
    private static final byte[] ZEROS = new byte[64 << 10];

    private final LogDirectory directory;
    private final CRC32C crc = new CRC32C();
    private final RecordBuffer staging = new RecordBuffer(STAGING_BYTES);

    private @Nullable LogFile file;
    private long end;
    private long allocated;
    private int lastChecksum;

    /** Guards the file against being replaced while it is synced. */
    private final Object syncLock = new Object();

    private volatile long appendedVersion;
    private volatile long syncedVersion;

    /**
     * A journal that goes on after a version. It starts a new file at the first append.
     *
     * @param version the latest version there is; it is durable
     */
    public Journal(LogDirectory directory, long version) {
        this.directory = directory;
        appendedVersion = version;
        syncedVersion = version;
    }

    /**
     * Appends a commit. It is not durable yet. After an exception the journal is as before, and
     * what was written of the frame is overwritten by the next one.
     *
     * @param version one more than the version appended before
     */
    public void append(long version, byte[] payload, int length) throws IOException {
        if (version != appendedVersion + 1) {
            throw new IllegalArgumentException(
                    "version %d after %d".formatted(version, appendedVersion));
        }
        LogFile target = file == null ? startFile(version) : file;
        long newEnd = end + LogFormat.FRAME_HEADER_BYTES + length;
        grow(target, newEnd);
        int checksum = LogFormat.frameChecksum(crc, lastChecksum, version, payload, 0, length);
        staging.clear().putInt(length).putInt(checksum).putLong(version);
        if (length <= STAGING_BYTES - LogFormat.FRAME_HEADER_BYTES) {
            staging.putBytes(payload, 0, length);
            target.write(staging.bytes(), 0, staging.length(), end);
        } else {
            target.write(payload, 0, length, end + LogFormat.FRAME_HEADER_BYTES);
            target.write(staging.bytes(), 0, staging.length(), end);
        }
        end = newEnd;
        lastChecksum = checksum;
        appendedVersion = version;
    }

    /** Makes everything appended before this call durable. */
    public void sync() throws IOException {
        synchronized (syncLock) {
            long version = appendedVersion;
            if (version != syncedVersion && file != null) {
                file.sync();
                syncedVersion = version;
            }
        }
    }

    /** The latest version that is durable. */
    public long syncedVersion() {
        return syncedVersion;
    }

    /** How many bytes the current file holds. */
    public long fileBytes() {
        return end;
    }

    /** Ends the current file, durably; the next append starts another. */
    public void rotate() throws IOException {
        synchronized (syncLock) {
            sync();
            if (file != null) {
                file.truncate(end);
                file.close();
                file = null;
                end = 0;
            }
        }
    }

    /** Goes on after a version that became durable without this journal. */
    public void startAfter(long version) {
        if (file != null) {
            throw new IllegalStateException("the journal has commits already");
        }
        appendedVersion = version;
        syncedVersion = version;
    }

    /** Makes everything durable and closes. */
    @Override
    public void close() throws IOException {
        rotate();
    }

    /** Closes without making anything durable, for a journal whose disk has failed. */
    public void abandon() {
        synchronized (syncLock) {
            try {
                if (file != null) {
                    file.close();
                }
            } catch (IOException failedAgain) {
                // The failure that led here is the one that is reported.
            } finally {
                file = null;
            }
        }
    }

    private LogFile startFile(long version) throws IOException {
        String name = LogFormat.nameOf(version);
        LogFile started = directory.create(name);
        try {
            RecordBuffer header = LogFormat.header(version, new SecureRandom().nextLong());
            started.write(header.bytes(), 0, header.length(), 0);
            directory.sync();
            lastChecksum = LogFormat.firstChecksum(header);
        } catch (IOException failed) {
            started.close();
            throw failed;
        }
        end = LogFormat.HEADER_BYTES;
        allocated = end;
        file = started;
        return started;
    }

    private void grow(LogFile target, long needed) throws IOException {
        if (needed <= allocated) {
            return;
        }
        long growth = Math.clamp(allocated, MIN_GROWTH_BYTES, MAX_GROWTH_BYTES);
        long newSize = needed + growth;
        for (long at = allocated; at < newSize; at += ZEROS.length) {
            target.write(ZEROS, 0, (int) Math.min(ZEROS.length, newSize - at), at);
        }
        allocated = newSize;
    }
}
