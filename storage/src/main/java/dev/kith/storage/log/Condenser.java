package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the journal's finished files into a segment, and many segments into one. Works on files
 * only, beside commits: never on a file that is still appended to.
 */
public final class Condenser {
    /** Segments are merged into one when there are more than this. */
    private static final int MAX_SEGMENTS = 8;

    private final LogDirectory directory;

    public Condenser(LogDirectory directory) {
        this.directory = directory;
    }

    /**
     * Writes the last state of each record that commits up to a version have changed as a segment,
     * records it in the manifest, and drops what the manifest no longer needs.
     *
     * @param upTo the last version in the journal's finished files
     */
    public Manifest checkpoint(Manifest before, long upTo) throws IOException {
        Manifest after = before;
        if (upTo > before.checkpointVersion()) {
            after = with(before, writeJournal(before.checkpointVersion(), upTo), upTo);
            after.write(directory);
        }
        if (after.segments().size() > MAX_SEGMENTS) {
            after = new Manifest(after.checkpointVersion(), List.of(merge(after)));
            after.write(directory);
        }
        deleteUnneeded(after);
        return after;
    }

    /** Deletes segments and journal files that the manifest does not need. */
    public void deleteUnneeded(Manifest manifest) throws IOException {
        // A checkpoint ends a file of the journal, so no file has commits before and after it.
        String needed = LogFormat.nameOf(manifest.checkpointVersion() + 1);
        for (String name : directory.list()) {
            boolean isOldLog = LogFormat.isLog(name) && name.compareTo(needed) < 0;
            boolean isOldSegment =
                    SegmentFormat.isSegment(name) && !manifest.segments().contains(name);
            if (isOldLog || isOldSegment || name.endsWith(".new")) {
                directory.delete(name);
            }
        }
    }

    /** Visits every operation of all segments, oldest first. */
    public void forEach(Manifest manifest, RecordBatch.Visitor visitor) throws IOException {
        for (String segment : manifest.segments()) {
            try (var reader = new SegmentReader(directory, segment)) {
                reader.forEach(visitor);
            }
        }
    }

    /** Receives records in the order of their keys. */
    @FunctionalInterface
    public interface LastVisitor {
        void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length)
                throws IOException;
    }

    /** Visits what the segments hold: of each key the last value, unless it was deleted. */
    public void forEachLast(Manifest manifest, LastVisitor visitor) throws IOException {
        SegmentMerge.open(directory, manifest.segments()).forEachLast(visitor);
    }

    private static Manifest with(Manifest before, String segment, long version) {
        List<String> segments = new ArrayList<>(before.segments());
        segments.add(segment);
        return new Manifest(version, segments);
    }

    private String writeJournal(long after, long upTo) throws IOException {
        try (SegmentWriter writer = SegmentWriter.create(directory, upTo)) {
            var last = new LastState(writer);
            new LogReader(directory)
                    .read(
                            after,
                            upTo,
                            (version, payload, length) ->
                                    RecordBatch.decode(payload, 0, length, last));
            last.flush();
            return writer.finish();
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private String merge(Manifest manifest) throws IOException {
        try (SegmentWriter writer = SegmentWriter.create(directory, manifest.checkpointVersion())) {
            SegmentMerge.open(directory, manifest.segments()).forEachLast(writer::put);
            return writer.finish();
        }
    }

    /** The last state of each record; written out whenever it has grown large. */
    private static final class LastState implements RecordBatch.Visitor {
        private static final long MAX_BYTES = 64 << 20;
        private static final long KEY_BYTES = 100;

        private final SegmentWriter writer;
        private final Map<RecordKey, byte @Nullable []> last = new TreeMap<>();
        private long bytes;

        LastState(SegmentWriter writer) {
            this.writer = writer;
        }

        @Override
        public void put(
                RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
            byte[] value = new byte[length];
            System.arraycopy(source, offset, value, 0, length);
            add(new RecordKey(kind, a, b, c), value, length);
        }

        @Override
        public void delete(RecordKind kind, long a, long b, int c) {
            add(new RecordKey(kind, a, b, c), null, 0);
        }

        void flush() throws IOException {
            for (Map.Entry<RecordKey, byte @Nullable []> entry : last.entrySet()) {
                RecordKey key = entry.getKey();
                byte[] value = entry.getValue();
                if (value == null) {
                    writer.delete(key.kind(), key.a(), key.b(), key.c());
                } else {
                    writer.put(key.kind(), key.a(), key.b(), key.c(), value, 0, value.length);
                }
            }
            last.clear();
            bytes = 0;
        }

        private void add(RecordKey key, byte @Nullable [] value, int length) {
            last.put(key, value);
            bytes += KEY_BYTES + length;
            if (bytes > MAX_BYTES) {
                try {
                    flush();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }
}
