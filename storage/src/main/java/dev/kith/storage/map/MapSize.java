package dev.kith.storage.map;

import dev.kith.storage.record.RecordKind;

/**
 * How large a new map is made. A user never sizes anything: these are guesses from what was written
 * so far, and a wrong guess only costs a longer chain or some unused space.
 *
 * @param entries how many entries of the average size fit
 * @param averageKeyBytes average size of a key
 * @param averageValueBytes average size of a value with its header
 */
record MapSize(long entries, int averageKeyBytes, int averageValueBytes) {
    private static final int ENTRY_OVERHEAD_BYTES = 10;
    private static final long MIN_BYTES = 128 << 10;
    private static final long MAX_BYTES = 256 << 20;

    /** A value this many times the average gets a map for values of its own size. */
    private static final int MISFIT = 8;

    /**
     * The size of the next map of a chain.
     *
     * @param link how many maps the chain has already
     * @param averageBodyBytes of the values of this kind so far, or 0 if there are none
     * @param bodyBytes of the value that is to be written next
     */
    static MapSize of(RecordKind kind, long extent, int link, int averageBodyBytes, int bodyBytes) {
        int keyBytes = averageKeyBytes(kind);
        int average = averageBodyBytes == 0 ? typicalBodyBytes(kind) : averageBodyBytes;
        long bytes = firstEntries(kind, extent) * entryBytes(keyBytes, average);
        bytes = Math.clamp(bytes << Math.min(link, 20), MIN_BYTES, MAX_BYTES);
        if (bodyBytes > MISFIT * average) {
            average = bodyBytes;
            bytes = Math.max(bytes, MIN_BYTES * 8);
        }
        return new MapSize(
                bytes / entryBytes(keyBytes, average),
                keyBytes,
                average + StoredValue.HEADER_BYTES);
    }

    private static long entryBytes(int keyBytes, int bodyBytes) {
        return (long) keyBytes + bodyBytes + StoredValue.HEADER_BYTES + ENTRY_OVERHEAD_BYTES;
    }

    private static long firstEntries(RecordKind kind, long extent) {
        return switch (kind) {
            case NODE, RELATIONSHIP, DEGREE -> ExtentLayout.idCount(extent);
            case ADJACENCY -> 2 * ExtentLayout.idCount(extent);
            case META, TOKEN, LABEL, INDEX -> 256;
        };
    }

    private static int averageKeyBytes(RecordKind kind) {
        return switch (kind) {
            case META, NODE, RELATIONSHIP, DEGREE -> 8;
            case ADJACENCY, TOKEN, LABEL, INDEX -> 24;
        };
    }

    private static int typicalBodyBytes(RecordKind kind) {
        return switch (kind) {
            case META, TOKEN, DEGREE -> 24;
            case NODE -> 64;
            case RELATIONSHIP -> 32;
            case ADJACENCY -> 64;
            case LABEL, INDEX -> 1024;
        };
    }
}
