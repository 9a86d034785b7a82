package dev.kith.storage.record;

/**
 * Fills an empty store as fast as it can, as one commit. Nothing is visible or durable before
 * {@link #finish()}; a store whose bulk writer was closed without it, or whose process died before,
 * is to be thrown away, so callers fill a temporary folder and rename it. For one thread.
 */
public interface BulkWriter extends AutoCloseable {
    /**
     * Writes a record. Each key is written once. Where {@code a} is a dense id, it does not descend
     * within its kind. Best one kind after the other.
     */
    void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length);

    default void put(RecordKind kind, long a, long b, int c, RecordBuffer value) {
        put(kind, a, b, c, value.bytes(), 0, value.length());
    }

    /**
     * Makes everything durable, then visible.
     *
     * @return the version of the commit
     */
    long finish();

    @Override
    void close();
}
