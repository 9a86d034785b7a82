package dev.kith.storage.map;

import dev.kith.storage.record.RecordKey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What commits have overwritten or deleted, as far as an open snapshot can see it. A commit adds an
 * image of each record before it changes the map, so that a reader who finds a record too new, or
 * none, finds what it was here. Written by one thread at a time, read by any.
 */
final class BeforeImages {
    /**
     * A record as snapshots from {@code from} to before {@code until} see it.
     *
     * @param from version of the commit that wrote the value, or at most that of the delete
     * @param until version of the commit that overwrote it
     * @param value the bytes, or null if there was no record
     * @param older what was before, if anybody may need it
     */
    record Image(
            long from,
            long until,
            byte @Nullable [] value,
            @Nullable Image older) {
        boolean isSeenBy(long snapshot) {
            return from <= snapshot && snapshot < until;
        }
    }

    private volatile ConcurrentHashMap<RecordKey, Image> newest = new ConcurrentHashMap<>();

    boolean isEmpty() {
        return newest.isEmpty();
    }

    int size() {
        return newest.size();
    }

    /** Adds an image, unless this commit has one of this record already. */
    void add(RecordKey key, long from, long until, byte @Nullable [] value) {
        Image older = newest.get(key);
        if (older == null || older.until() != until) {
            // When a record went away is not stored; but whoever saw it then has an older image.
            long since = value == null && older != null ? older.until() : from;
            newest.put(key, new Image(since, until, value, older));
        }
    }

    /** The image that a snapshot sees, or null if nothing that it sees was overwritten. */
    @Nullable
    Image find(RecordKey key, long snapshot) {
        Image image = newest.get(key);
        while (image != null && !image.isSeenBy(snapshot)) {
            image = image.older();
        }
        return image;
    }

    void forEachKey(Consumer<RecordKey> visitor) {
        newest.keySet().forEach(visitor);
    }

    /** Starts anew: a map that one large commit made large would take long to clear each time. */
    void clear() {
        if (!newest.isEmpty()) {
            newest = new ConcurrentHashMap<>();
        }
    }

    /** Drops the images of one record that no snapshot sees. */
    void drop(RecordKey key, long[] openSnapshots) {
        newest.computeIfPresent(key, (same, image) -> keepSeen(image, openSnapshots));
    }

    /** Drops all images that no snapshot sees. */
    void drop(long[] openSnapshots) {
        for (RecordKey key : newest.keySet()) {
            drop(key, openSnapshots);
        }
    }

    private static @Nullable Image keepSeen(Image newest, long[] openSnapshots) {
        List<Image> kept = new ArrayList<>();
        for (Image image = newest; image != null; image = image.older()) {
            if (isSeenByAny(image, openSnapshots)) {
                kept.add(image);
            }
        }
        Image chain = null;
        for (int i = kept.size() - 1; i >= 0; i--) {
            Image image = kept.get(i);
            chain = new Image(image.from(), image.until(), image.value(), chain);
        }
        return chain;
    }

    private static boolean isSeenByAny(Image image, long[] openSnapshots) {
        for (long snapshot : openSnapshots) {
            if (image.isSeenBy(snapshot)) {
                return true;
            }
        }
        return false;
    }
}
