package dev.kith.storage.map;

import java.util.TreeMap;

/** Which versions are published and looked at. All methods hold one lock for an instant. */
final class SnapshotRegistry {
    private final TreeMap<Long, Integer> open = new TreeMap<>();
    private long published;

    SnapshotRegistry(long published) {
        this.published = published;
    }

    synchronized long published() {
        return published;
    }

    /** Makes a commit visible to snapshots opened from now on. */
    synchronized void publish(long version) {
        published = version;
    }

    /** Pins the latest version. */
    synchronized long acquire() {
        open.merge(published, 1, Integer::sum);
        return published;
    }

    /** Lets go of a version; true if it was the last snapshot of it. */
    synchronized boolean release(long version) {
        return open.merge(version, -1, (count, one) -> count == 1 ? null : count + one) == null;
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    /** The versions that snapshots are open on, in ascending order. */
    synchronized long[] openVersions() {
        return open.keySet().stream().mapToLong(Long::longValue).toArray();
    }
}
