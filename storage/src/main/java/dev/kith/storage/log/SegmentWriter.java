package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * Writes a segment. Operations may come in any order: as long as keys ascend they are one run, and a
 * key that is not greater than the one before starts the next run. Callers that write in order get a
 * segment of few runs, which merges cheaply.
 */
public final class SegmentWriter implements AutoCloseable {
    private final LogDirectory directory;
    private final String name;
    private final LogFile file;
    private final CRC32C crc = new CRC32C();
    private final RecordBuffer frame = new RecordBuffer(2 * SegmentFormat.BLOCK_BYTES);
    private final RecordBatch block = new RecordBatch();

    private long position;
    private int run;
    private boolean hasLast;
    private int lastKind;
    private long lastA;
    private long lastB;
    private int lastC;
    private boolean closed;

    /** Starts the segment after all that are in the directory. */
    public static SegmentWriter create(LogDirectory directory, long version) throws IOException {
        String name = SegmentFormat.nameOf(SegmentFormat.nextNumber(directory.list()));
        return new SegmentWriter(directory, name, version);
    }

    private SegmentWriter(LogDirectory directory, String name, long version) throws IOException {
        this.directory = directory;
        this.name = name;
        file = directory.create(name + ".new");
        frame.clear().putLong(SegmentFormat.MAGIC).putLong(version);
        file.write(frame.bytes(), 0, frame.length(), 0);
        position = frame.length();
    }

    public void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length)
            throws IOException {
        before(kind, a, b, c);
        block.put(kind, a, b, c, source, offset, length);
    }

    public void delete(RecordKind kind, long a, long b, int c) throws IOException {
        before(kind, a, b, c);
        block.delete(kind, a, b, c);
    }

    /**
     * Writes the rest, and makes the segment durable under its name.
     *
     * @return the name
     */
    public String finish() throws IOException {
        flush();
        writeBlock();
        file.sync();
        file.close();
        closed = true;
        directory.rename(name + ".new", name);
        directory.sync();
        return name;
    }

    /** Without {@link #finish()} nothing is left behind. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            file.close();
            directory.delete(name + ".new");
        }
    }

    private void before(RecordKind kind, long a, long b, int c) throws IOException {
        boolean ascends = !hasLast || compareLast(kind, a, b, c) < 0;
        if (!ascends || block.operations().length() >= SegmentFormat.BLOCK_BYTES) {
            flush();
        }
        if (!ascends) {
            run++;
        }
        hasLast = true;
        lastKind = kind.number();
        lastA = a;
        lastB = b;
        lastC = c;
    }

    private int compareLast(RecordKind kind, long a, long b, int c) {
        int order = Integer.compare(lastKind, kind.number());
        if (order == 0) {
            order = Long.compare(lastA, a);
        }
        if (order == 0) {
            order = Long.compare(lastB, b);
        }
        return order != 0 ? order : Integer.compare(lastC, c);
    }

    private void flush() throws IOException {
        if (!block.isEmpty()) {
            writeBlock();
        }
    }

    private void writeBlock() throws IOException {
        RecordBuffer payload = block.operations();
        frame.clear().putInt(payload.length()).putInt(run);
        crc.reset();
        crc.update(frame.bytes(), 0, 2 * Integer.BYTES);
        crc.update(payload.bytes(), 0, payload.length());
        frame.putInt((int) crc.getValue()).putBytes(payload.bytes(), 0, payload.length());
        file.write(frame.bytes(), 0, frame.length(), position);
        position += frame.length();
        block.clear();
    }
}
