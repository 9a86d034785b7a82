package dev.kith.storage.log;

import java.io.IOException;

/** What the journal needs of a file. Only {@link #sync} makes anything durable. */
public interface LogFile extends AutoCloseable {
    /** Writes all bytes at a position, beyond the end if need be. */
    void write(byte[] source, int offset, int length, long position) throws IOException;

    /** Reads up to {@code length} bytes; fewer only at the end of the file, then 0. */
    int read(byte[] target, int offset, int length, long position) throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when everything written, and the size of the file, is on the disk. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
}
