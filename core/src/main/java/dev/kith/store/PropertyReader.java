package dev.kith.store;

import dev.kith.value.Value;

/** Reads one property key of nodes or of relationships. Used by one thread at a time. */
public interface PropertyReader {
    /** The value, null if the entity has none or does not exist. */
    Value read(long entityId);

    /**
     * The value if it is an integer, without an object made for it.
     *
     * @return {@code otherwise} if there is no value or it is not an integer; a caller that gets it
     *     back asks {@link #read}
     */
    long readInteger(long entityId, long otherwise);
}
