package dev.kith.storage.log;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads the commits back that a journal has appended, and cuts off what was never finished. */
public final class LogReader {
    /** Receives commits in the order they were made. */
    @FunctionalInterface
    public interface FrameVisitor {
        /**
         * Sees one commit.
         *
         * @param payload valid during this call only
         */
        void visit(long version, byte[] payload, int length);
    }

    /**
     * What reading found.
     *
     * @param lastVersion the version of the last whole frame, or the one that was asked after
     * @param frameCount frames visited
     * @param cutBytes bytes of an unfinished frame, cut off
     */
    public record Result(long lastVersion, long frameCount, long cutBytes) {}

    private static final int READ_AHEAD_BYTES = 1 << 20;

    private final LogDirectory directory;
    private final CRC32C crc = new CRC32C();
    private final RecordBuffer frame = new RecordBuffer(64 << 10);

    public LogReader(LogDirectory directory) {
        this.directory = directory;
    }

    /**
     * Visits all commits after a version, and cuts an unfinished one off the end, so that a later
     * reading stops there too.
     *
     * @throws dev.kith.KithException with {@code CORRUPT_STORE} if commits are missing between
     */
    public Result replay(long afterVersion, FrameVisitor visitor) throws IOException {
        List<String> names = logs();
        long version = afterVersion;
        long frames = 0;
        long cut = 0;
        for (int i = 0; i < names.size(); i++) {
            try (LogFile file = directory.open(names.get(i))) {
                var scan = new FileScan(file, names.get(i), i == names.size() - 1, true);
                FileResult found = scan.run(version, visitor);
                version = found.lastVersion;
                frames += found.frameCount;
                cut += found.cutBytes;
            }
        }
        return new Result(version, frames, cut);
    }

    /**
     * Visits the commits of finished files, of which none may be missing. Changes nothing, and does
     * not touch a file that begins after {@code upTo}.
     */
    void read(long afterVersion, long upTo, FrameVisitor visitor) throws IOException {
        long version = afterVersion;
        for (String name : logs()) {
            if (version < upTo && name.compareTo(LogFormat.nameOf(upTo)) <= 0) {
                try (LogFile file = directory.open(name)) {
                    version = new FileScan(file, name, false, false)
                            .run(version, visitor)
                            .lastVersion();
                }
            }
        }
        if (version != upTo) {
            throw StorageErrors.corrupt(
                    "the journal ends at commit %d, not %d".formatted(version, upTo));
        }
    }

    private List<String> logs() throws IOException {
        List<String> names = new ArrayList<>(directory.list());
        names.removeIf(name -> !LogFormat.isLog(name));
        return names;
    }

    private record FileResult(long lastVersion, long frameCount, long cutBytes) {}

    private final class FileScan {
        private final LogFile file;
        private final String name;
        private final boolean isLast;
        private final boolean cuts;

        FileScan(LogFile file, String name, boolean isLast, boolean cuts) {
            this.file = file;
            this.name = name;
            this.isLast = isLast;
            this.cuts = cuts;
        }

        FileResult run(long afterVersion, FrameVisitor visitor) throws IOException {
            RecordBuffer header = new RecordBuffer(LogFormat.HEADER_BYTES);
            header.resize(LogFormat.HEADER_BYTES);
            header.resize(file.read(header.bytes(), 0, LogFormat.HEADER_BYTES, 0));
            if (!LogFormat.isHeader(header)) {
                return withoutHeader(afterVersion);
            }
            long next = LogFormat.firstVersion(header);
            if (next > afterVersion + 1) {
                throw StorageErrors.corrupt("the journal has no commits %d to %d"
                        .formatted(afterVersion + 1, next - 1));
            }
            long at = LogFormat.HEADER_BYTES;
            int checksum = LogFormat.firstChecksum(header);
            long frames = 0;
            while (readFrame(at, checksum, next)) {
                if (next > afterVersion) {
                    visitor.visit(next, frame.bytes(), frame.length());
                    frames++;
                }
                checksum = frameChecksum;
                at += LogFormat.FRAME_HEADER_BYTES + frame.length();
                next++;
            }
            return new FileResult(Math.max(afterVersion, next - 1), frames, cuts ? cut(at) : 0);
        }

        private int frameChecksum;

        /** Reads the frame at an offset; false if there is no whole one of that version. */
        private boolean readFrame(long at, int checksumBefore, long version) throws IOException {
            frame.resize(LogFormat.FRAME_HEADER_BYTES);
            if (file.read(frame.bytes(), 0, LogFormat.FRAME_HEADER_BYTES, at)
                    < LogFormat.FRAME_HEADER_BYTES) {
                return false;
            }
            int length = frame.getInt(LogFormat.LENGTH_OFFSET);
            frameChecksum = frame.getInt(LogFormat.CHECKSUM_OFFSET);
            if (frame.getLong(LogFormat.VERSION_OFFSET) != version
                    || length < 0
                    || length > file.size() - at - LogFormat.FRAME_HEADER_BYTES) {
                return false;
            }
            frame.resize(length);
            int read = file.read(frame.bytes(), 0, length, at + LogFormat.FRAME_HEADER_BYTES);
            return read == length
                    && frameChecksum
                            == LogFormat.frameChecksum(
                                    crc, checksumBefore, version, frame.bytes(), 0, length);
        }

        private FileResult withoutHeader(long afterVersion) throws IOException {
            if (!isLast) {
                throw StorageErrors.corrupt("%s of the journal has no header".formatted(name));
            }
            // Its process died before the first commit in it was durable.
            long bytes = file.size();
            directory.delete(name);
            return new FileResult(afterVersion, 0, bytes);
        }

        /** Drops what follows the last frame; counts the bytes that are not just zeros. */
        private long cut(long end) throws IOException {
            long size = file.size();
            if (size <= end) {
                return 0;
            }
            long lastUsed = end;
            byte[] chunk = new byte[(int) Math.min(READ_AHEAD_BYTES, size - end)];
            for (long at = end; at < size; at += chunk.length) {
                int count = file.read(chunk, 0, chunk.length, at);
                for (int i = count - 1; i >= 0; i--) {
                    if (chunk[i] != 0) {
                        lastUsed = at + i + 1;
                        break;
                    }
                }
            }
            file.truncate(end);
            file.sync();
            return lastUsed - end;
        }
    }
}
