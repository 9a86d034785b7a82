package dev.kith.store;

import dev.kith.Durability;

import java.time.Duration;

/**
 * A property graph: read at snapshots by any number of threads, written by one transaction at a
 * time. Readers never wait for the writer, nor it for them. Safe for use by many threads.
 */
public interface GraphStore extends AutoCloseable {
    /** The graph as of the last commit. Close it soon: it keeps what it may still read. */
    GraphReader snapshot();

    /**
     * Takes the one writer slot and begins a transaction on the last commit.
     *
     * @param writerTimeout how long to wait for the slot
     * @throws dev.kith.KithException with {@code WRITE_CONFLICT} if the slot did not become free
     */
    GraphWriter begin(Duration writerTimeout, Durability durability);

    /** Names and their tokens, of all commits and of the open write transaction. */
    Tokens tokens();

    /**
     * Changes whenever a plan made before may no longer be the best or be right: an index came or
     * went, a name became a token, a count changed its order of magnitude.
     */
    long planVersion();

    /** Waits for the open write transaction to end, makes all durable, frees every resource. */
    @Override
    void close();
}
