package dev.kith.storage.codec;

/** Which META record holds what. Since format version 1. */
public final class MetaKeys {
    /** See {@link GraphCounts}. */
    public static final long COUNTS = 1;

    /** The first of the records of {@link IndexDefinition}; index n is at this plus n. */
    public static final long FIRST_INDEX = 16;

    private MetaKeys() {}
}
