package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.util.zip.CRC32C;

/** Reads a segment block by block, in the order it was written. */
final class SegmentReader implements AutoCloseable {
    private final String name;
    private final LogFile file;
    private final CRC32C crc = new CRC32C();
    private final RecordBuffer block = new RecordBuffer(SegmentFormat.BLOCK_BYTES);

    private long position = SegmentFormat.HEADER_BYTES;
    private int run;

    SegmentReader(LogDirectory directory, String name) throws IOException {
        this.name = name;
        file = directory.open(name);
        read(SegmentFormat.HEADER_BYTES, 0);
        if (block.getLong(0) != SegmentFormat.MAGIC) {
            throw damaged();
        }
    }

    /**
     * Reads the next block into {@link #block()}; false at the end.
     *
     * @throws dev.kith.KithException with {@code CORRUPT_STORE} if its checksum is wrong
     */
    boolean next() throws IOException {
        read(SegmentFormat.BLOCK_HEADER_BYTES, position);
        int length = block.getInt(0);
        int newRun = block.getInt(4);
        int checksum = block.getInt(8);
        position += SegmentFormat.BLOCK_HEADER_BYTES;
        if (length < 0 || length > file.size() - position) {
            throw damaged();
        }
        crc.reset();
        crc.update(block.bytes(), 0, 2 * Integer.BYTES);
        read(length, position);
        crc.update(block.bytes(), 0, length);
        if ((int) crc.getValue() != checksum) {
            throw damaged();
        }
        position += length;
        run = newRun;
        return length > 0;
    }

    /** The operations of the block read last. */
    RecordBuffer block() {
        return block;
    }

    /** The run that the block read last belongs to. */
    int run() {
        return run;
    }

    /** Where the next block starts. */
    long position() {
        return position;
    }

    /** Goes on reading at a place that {@link #position()} gave. */
    void seek(long newPosition) {
        position = newPosition;
    }

    void forEach(RecordBatch.Visitor visitor) throws IOException {
        while (next()) {
            RecordBatch.decode(block.bytes(), 0, block.length(), visitor);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void read(int length, long from) throws IOException {
        block.resize(length);
        if (file.read(block.bytes(), 0, length, from) != length) {
            throw damaged();
        }
    }

    private RuntimeException damaged() {
        return StorageErrors.corrupt("%s is damaged near byte %d".formatted(name, position));
    }
}
