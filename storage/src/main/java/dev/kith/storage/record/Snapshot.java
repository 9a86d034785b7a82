package dev.kith.storage.record;

/**
 * The records as they were when the snapshot was opened, whatever is committed meanwhile. Readers
 * never wait for a writer. Several threads may read one snapshot, each with a buffer of its own.
 * Until it is closed, the store keeps in memory whatever later commits overwrite.
 */
public interface Snapshot extends AutoCloseable {
    /** The version of the last commit that this snapshot sees. */
    long version();

    /**
     * Copies a value.
     *
     * @param into filled with the value; its content is undefined if there is none
     * @return whether there is such a record
     */
    boolean get(RecordKind kind, long a, long b, int c, RecordBuffer into);

    /**
     * Visits the records of many keys. The order of visits is not defined. This is the call for a
     * whole frontier: a store on another machine answers it in one round trip.
     */
    void getMany(RecordKind kind, RecordKeys keys, IndexedVisitor visitor);

    /**
     * Visits every record of a kind once, in no defined order, until the visitor says stop. The
     * visitor may read this snapshot and may take its time.
     */
    void scan(RecordKind kind, RecordVisitor visitor);

    /** Closing twice does nothing. */
    @Override
    void close();
}
