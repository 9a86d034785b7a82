package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * Writes a segment. Operations may come in any order: they are gathered in chunks and each chunk is
 * sorted if need be. A chunk that goes on where the one before ended continues its run; another
 * starts the next run. So callers that write in order get one run, which merges cheaply.
 */
public final class SegmentWriter implements AutoCloseable {
    private static final int CHUNK_BYTES = 4 << 20;

    private final LogDirectory directory;
    private final String name;
    private final LogFile file;
    private final CRC32C crc = new CRC32C();
    private final RecordBuffer frame = new RecordBuffer(2 * SegmentFormat.BLOCK_BYTES);
    private final OperationSorter chunk = new OperationSorter();
    private final RecordBuffer lastKey = new RecordBuffer(RecordBatch.LENGTH_OFFSET);

    private long position;
    private int run;
    private final Object closing = new Object();
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
        int start = chunk.length();
        chunk.operations().put(kind, a, b, c, source, offset, length);
        added(start, kind, a, b, c);
    }

    public void delete(RecordKind kind, long a, long b, int c) throws IOException {
        int start = chunk.length();
        chunk.operations().delete(kind, a, b, c);
        added(start, kind, a, b, c);
    }

    /**
     * Writes the rest, and makes the segment durable under its name.
     *
     * @return the name
     */
    public String finish() throws IOException {
        writeChunk();
        writeEnd();
        file.sync();
        closeFile();
        directory.rename(name + ".new", name);
        directory.sync();
        return name;
    }

    /** Bytes in the file, which is less than what was put. */
    public long bytesWritten() {
        return position;
    }

    /** Forces what is in the file, so that less is left to do at the end. Called by any thread. */
    public void syncSoFar() throws IOException {
        synchronized (closing) {
            if (!closed) {
                file.sync();
            }
        }
    }

    /** Without {@link #finish()} nothing is left behind. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closeFile();
            directory.delete(name + ".new");
        }
    }

    private void closeFile() throws IOException {
        synchronized (closing) {
            closed = true;
            file.close();
        }
    }

    private void added(int start, RecordKind kind, long a, long b, int c) throws IOException {
        chunk.added(start, kind, a, b, c);
        if (chunk.length() >= CHUNK_BYTES) {
            writeChunk();
        }
    }

    private void writeChunk() throws IOException {
        if (chunk.count() == 0) {
            return;
        }
        chunk.sort();
        if (lastKey.length() > 0 && chunk.compareFirst(lastKey) <= 0) {
            run++;
        }
        chunk.copyLastKey(lastKey);
        RecordBuffer operations = chunk.operations().operations();
        startBlock();
        for (int i = 0; i < chunk.count(); i++) {
            int at = chunk.offset(i);
            int valueBytes = Math.max(0, operations.getInt(at + RecordBatch.LENGTH_OFFSET));
            frame.putBytes(operations.bytes(), at, RecordBatch.HEADER_BYTES + valueBytes);
            if (frame.length() >= SegmentFormat.BLOCK_BYTES) {
                endBlock();
                startBlock();
            }
        }
        if (frame.length() > SegmentFormat.BLOCK_HEADER_BYTES) {
            endBlock();
        }
        chunk.clear();
    }

    private void writeEnd() throws IOException {
        startBlock();
        endBlock();
    }

    private void startBlock() {
        frame.clear().resize(SegmentFormat.BLOCK_HEADER_BYTES);
    }

    private void endBlock() throws IOException {
        int payloadBytes = frame.length() - SegmentFormat.BLOCK_HEADER_BYTES;
        frame.setInt(0, payloadBytes).setInt(Integer.BYTES, run);
        crc.reset();
        crc.update(frame.bytes(), 0, 2 * Integer.BYTES);
        crc.update(frame.bytes(), SegmentFormat.BLOCK_HEADER_BYTES, payloadBytes);
        frame.setInt(2 * Integer.BYTES, (int) crc.getValue());
        file.write(frame.bytes(), 0, frame.length(), position);
        position += frame.length();
    }
}
