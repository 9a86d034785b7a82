package dev.kith.storage.map;

import dev.kith.storage.record.RecordKind;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The records of one kind and one range of ids: a chain of maps. When the newest is full, a larger
 * one is added; nothing is ever copied for growth. A key is in one map of the chain at a time; it
 * moves to the newest when its value no longer fits where it is.
 *
 * <p>Read by any thread, written by one at a time.
 */
final class Extent {
    private static final RecordMap[] UNOPENED = {};

    private final MapFolder folder;
    private final RecordKind kind;
    private final long number;
    private final ValueSizes sizes;

    /** How many maps there are on disk; they are opened at the first use. */
    private int fileCount;

    private volatile RecordMap[] links = UNOPENED;

    /** Counts moves, so that a reader who missed a moving key looks again. */
    private final AtomicLong moveCount = new AtomicLong();

    Extent(MapFolder folder, RecordKind kind, long number, int fileCount, ValueSizes sizes) {
        this.folder = folder;
        this.kind = kind;
        this.number = number;
        this.fileCount = fileCount;
        this.sizes = sizes;
    }

    boolean get(MapKey key, StoredValue into) {
        while (true) {
            long movesBefore = moveCount.get();
            RecordMap[] chain = links();
            for (int i = chain.length - 1; i >= 0; i--) {
                if (chain[i].get(key, into)) {
                    return true;
                }
            }
            // A key that moved from an old map to a newer one behind the search was missed.
            if (moveCount.get() == movesBefore) {
                return false;
            }
        }
    }

    void put(MapKey key, StoredValue value) {
        RecordMap[] chain = links();
        int newest = chain.length - 1;
        int holder = newest == 0 ? 0 : holderOf(key, chain);
        if (holder >= 0 && chain[holder].tryPut(key, value)) {
            return;
        }
        if (holder == newest || newest < 0 || !chain[newest].tryPut(key, value)) {
            append(value.length);
            chain = links;
            if (!chain[chain.length - 1].tryPut(key, value)) {
                throw new IllegalStateException(
                        "a new map does not take a value of %d bytes".formatted(value.length));
            }
        }
        if (holder >= 0) {
            moveCount.incrementAndGet();
            chain[holder].remove(key);
        }
    }

    void remove(MapKey key) {
        RecordMap[] chain = links();
        for (RecordMap map : chain) {
            map.remove(key);
        }
    }

    /** Makes sure that a write finds a map, so that a full disk is noticed before a commit. */
    void ensureCreated() {
        if (links().length == 0) {
            append(0);
        }
    }

    /** The maps, oldest first. */
    RecordMap[] links() {
        RecordMap[] chain = links;
        return chain.length == 0 ? openLinks() : chain;
    }

    /** Which map holds a key, or -1. */
    int holderOf(MapKey key, RecordMap[] chain) {
        for (int i = chain.length - 1; i >= 0; i--) {
            if (chain[i].contains(key)) {
                return i;
            }
        }
        return -1;
    }

    synchronized void syncOpened() throws IOException {
        for (int i = 0; i < links.length; i++) {
            folder.sync(new MapFileName(kind, number, i));
        }
    }

    synchronized void close() {
        for (RecordMap map : links) {
            map.close();
        }
    }

    private synchronized RecordMap[] openLinks() {
        if (links.length == 0 && fileCount > 0) {
            RecordMap[] chain = new RecordMap[fileCount];
            for (int i = 0; i < fileCount; i++) {
                chain[i] = folder.open(new MapFileName(kind, number, i));
            }
            links = chain;
        }
        return links;
    }

    private synchronized void append(int bodyBytes) {
        RecordMap[] chain = openLinks();
        MapSize size = MapSize.of(kind, number, chain.length, sizes.average(), bodyBytes);
        RecordMap[] longer = Arrays.copyOf(chain, chain.length + 1);
        longer[chain.length] = folder.create(new MapFileName(kind, number, chain.length), size);
        fileCount = longer.length;
        links = longer;
    }

    /** The running average size of the values of one kind, for sizing new maps. */
    static final class ValueSizes {
        private static final long WINDOW = 1 << 16;

        private long count;
        private long bytes;

        void add(int bodyBytes) {
            if (count == WINDOW) {
                count >>>= 1;
                bytes >>>= 1;
            }
            count++;
            bytes += bodyBytes;
        }

        /** In bytes; 0 if nothing was written yet. */
        int average() {
            return count == 0 ? 0 : (int) Math.max(1, bytes / count);
        }
    }
}
