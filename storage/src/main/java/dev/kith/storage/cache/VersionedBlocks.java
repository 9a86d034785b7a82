package dev.kith.storage.cache;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Blocks that are derived from records, by number. Of each the newest version and, while readers
 * may need them, older ones; a content never changes. Reading takes no lock; everything else
 * happens under the lock of {@link Caches}.
 *
 * <p>A version is right for the snapshots from its number on, up to the next newer one. Whoever
 * finds none that is old enough reads records.
 */
final class VersionedBlocks<T> {
    /** One content of a block. */
    static final class Version<T> {
        private final long version;
        private final T content;
        private final long bytes;
        private volatile @Nullable Version<T> previous;

        /** Set by readers, cleared by eviction; that an update may be lost does not matter. */
        private boolean isUsed = true;

        Version(long version, T content, long bytes, @Nullable Version<T> previous) {
            this.version = version;
            this.content = content;
            this.bytes = bytes;
            this.previous = previous;
        }

        T content() {
            return content;
        }
    }

    /** What was dropped once is built again only for many: else too small a budget only builds. */
    private static final byte MISSES_AFTER_EVICTION = -64;

    /** A block is worth building when it was asked for so often. */
    private final int missesToBuild;

    private volatile AtomicReferenceArray<@Nullable Version<T>> heads =
            new AtomicReferenceArray<>(16);

    /** The last commit that changed each block, so that a build from before it is not installed. */
    private long[] changedAt;

    /** Commits up to this one may have changed blocks without a note of it in {@link #changedAt}. */
    private final long knownFrom;

    private volatile byte[] misses = new byte[16];

    VersionedBlocks(int missesToBuild, long knownFrom) {
        this.missesToBuild = missesToBuild;
        this.knownFrom = knownFrom;
        changedAt = new long[16];
    }

    /** The content of a block for a snapshot, or null. */
    @Nullable
    T find(int block, long snapshotVersion) {
        AtomicReferenceArray<@Nullable Version<T>> array = heads;
        if (block >= array.length()) {
            return null;
        }
        Version<T> found = array.get(block);
        while (found != null && found.version > snapshotVersion) {
            found = found.previous;
        }
        if (found == null) {
            return null;
        }
        if (!found.isUsed) {
            found.isUsed = true;
        }
        return found.content;
    }

    /** Notes that a block was missed; true if it is now worth building. */
    boolean isWorthBuilding(int block) {
        byte[] counts = misses;
        if (block >= counts.length) {
            int length = Math.max(block + 1, 2 * counts.length);
            counts = Arrays.copyOf(counts, length);
            misses = counts;
        }
        // Readers race here, and a lost count only delays the build.
        int count = counts[block] + 1;
        counts[block] = (byte) Math.min(count, missesToBuild);
        return count >= missesToBuild;
    }

    // --- under the lock

    int length() {
        return heads.length();
    }

    @Nullable
    Version<T> head(int block) {
        return block < heads.length() ? heads.get(block) : null;
    }

    /**
     * Installs what was built from a snapshot, unless a later commit has changed it, or another
     * reader was faster.
     *
     * @return the bytes that are held more
     */
    long install(int block, long snapshotVersion, T content, long bytes) {
        ensureLength(block + 1);
        long validFrom = Math.max(changedAt[block], knownFrom);
        if (validFrom > snapshotVersion || heads.get(block) != null) {
            return 0;
        }
        heads.set(block, new Version<>(validFrom, content, bytes, null));
        return bytes;
    }

    /** Notes that a commit changes a block which is not held. */
    void changed(int block, long newVersion) {
        ensureLength(block + 1);
        changedAt[block] = newVersion;
    }

    /**
     * Puts a newer content in front.
     *
     * @return the bytes that are held more
     */
    long push(int block, long newVersion, T content, long bytes) {
        changed(block, newVersion);
        heads.set(block, new Version<>(newVersion, content, bytes, heads.get(block)));
        return bytes;
    }

    /**
     * Drops the versions of a block that no snapshot from {@code oldest} on reads.
     *
     * @return the bytes that are held less
     */
    long prune(int block, long oldest) {
        Version<T> version = heads.get(block);
        while (version != null && version.version > oldest) {
            version = version.previous;
        }
        long freed = 0;
        if (version != null) {
            for (Version<T> old = version.previous; old != null; old = old.previous) {
                freed += old.bytes;
            }
            version.previous = null;
        }
        return freed;
    }

    boolean hasOlder(int block) {
        Version<T> head = heads.get(block);
        return head != null && head.previous != null;
    }

    /**
     * Drops a block, unless it was used since this was last asked and {@code force} is false.
     *
     * @return the bytes that are held less
     */
    long evict(int block, boolean force) {
        Version<T> head = heads.get(block);
        if (head == null) {
            return 0;
        }
        if (head.isUsed && !force) {
            head.isUsed = false;
            return 0;
        }
        long freed = 0;
        for (Version<T> version = head; version != null; version = version.previous) {
            freed += version.bytes;
        }
        heads.set(block, null);
        if (block < misses.length) {
            misses[block] = MISSES_AFTER_EVICTION;
        }
        return freed;
    }

    private void ensureLength(int length) {
        AtomicReferenceArray<@Nullable Version<T>> array = heads;
        if (length <= array.length()) {
            return;
        }
        int newLength = Math.max(length, 2 * array.length());
        var longer = new AtomicReferenceArray<@Nullable Version<T>>(newLength);
        for (int i = 0; i < array.length(); i++) {
            longer.set(i, array.get(i));
        }
        changedAt = Arrays.copyOf(changedAt, newLength);
        heads = longer;
    }
}
