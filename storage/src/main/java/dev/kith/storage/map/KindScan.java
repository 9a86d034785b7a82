package dev.kith.storage.map;

import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a scan has come. It visits the segments of all maps in order; a writer that is about to
 * change a record ahead of it puts the key aside, so that each record is seen exactly once, however
 * it is overwritten, deleted or moved meanwhile. The scan holds the lock of this object while
 * it copies one segment, the writer while it changes one record.
 *
 * <p>Invariant: a record that the snapshot sees is behind the scan and was visited, or ahead of it
 * and unchanged since the snapshot, or set aside.
 */
final class KindScan {
    private final RecordKind kind;
    private final long snapshot;
    private final List<Extent> extents;
    private final List<RecordMap[]> chains = new ArrayList<>();
    private final Set<RecordKey> aside = ConcurrentHashMap.newKeySet();

    private int extentAt;
    private int linkAt;
    private int segmentAt;

    KindScan(RecordKind kind, long snapshot, List<Extent> extents) {
        this.kind = kind;
        this.snapshot = snapshot;
        this.extents = extents;
        for (Extent extent : extents) {
            chains.add(extent.links());
        }
    }

    RecordKind kind() {
        return kind;
    }

    long snapshot() {
        return snapshot;
    }

    void setAside(RecordKey key) {
        aside.add(key);
    }

    boolean isAside(long a, long b, int c) {
        return !aside.isEmpty() && aside.contains(new RecordKey(kind, a, b, c));
    }

    Set<RecordKey> aside() {
        return aside;
    }

    /** Copies the next segment; false if there is none. */
    boolean copyNext(RecordMap.SegmentCopy into) {
        while (extentAt < chains.size()) {
            RecordMap[] chain = chains.get(extentAt);
            if (linkAt == chain.length) {
                extentAt++;
                linkAt = 0;
            } else if (segmentAt == chain[linkAt].segmentCount()) {
                linkAt++;
                segmentAt = 0;
            } else {
                chain[linkAt].copySegment(segmentAt, into);
                segmentAt++;
                return true;
            }
        }
        return false;
    }

    /**
     * Called before a record is changed.
     *
     * @param currentVersion of the record, or 0 if there is none
     */
    void beforeChange(Extent extent, MapKey key, long currentVersion) {
        if (currentVersion == 0 || currentVersion > snapshot) {
            return;
        }
        int at = extents.indexOf(extent);
        if (at < extentAt) {
            return;
        }
        RecordMap[] chain = chains.get(at);
        int link = extent.holderOf(key, chain);
        boolean isAhead = at > extentAt
                || link > linkAt
                || (link == linkAt && chain[link].segmentOf(key) >= segmentAt);
        if (link >= 0 && isAhead) {
            aside.add(new RecordKey(kind, key.a, key.b, key.c));
        }
    }
}
