package dev.kith.storage.cache;

import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;

import java.util.ArrayList;
import java.util.List;

/**
 * All caches of a store within one budget. With a budget of 0 nothing is kept, and every reader
 * reads records.
 *
 * <p>A commit tells its changes here <em>before</em> its records become visible, under its coming
 * version: readers of the version before look past them, and the first reader of the new version
 * finds them. If the commit then fails, {@link #clear} forgets all.
 */
public final class Caches {
    /** Evicting goes on until so much of the budget is free, so that it is not done each time. */
    private static final double FREE_SHARE = 0.1;

    private record Outdated(VersionedBlocks<?> column, int block) {}

    private final Object lock = new Object();
    private final long budgetBytes;
    private final List<VersionedBlocks<?>> all = new ArrayList<>();
    private final TopologyCache topology;
    private final DegreeCache degrees;
    private final PropertyCache nodeProperties;
    private final PropertyCache relationshipProperties;
    private final RecordCache labelRecords;
    private final RecordCache indexRecords;
    private List<Outdated> outdated = new ArrayList<>();
    private long latestVersion;
    private long usedBytes;
    private int evictColumn;
    private int evictBlock;

    /**
     * Empty caches.
     *
     * @param version the latest commit
     */
    public Caches(long budgetBytes, long version) {
        this.budgetBytes = budgetBytes;
        latestVersion = version;
        topology = new TopologyCache(this);
        degrees = new DegreeCache(this);
        nodeProperties = new PropertyCache(this, RecordKind.NODE);
        relationshipProperties = new PropertyCache(this, RecordKind.RELATIONSHIP);
        labelRecords = new RecordCache(this, RecordKind.LABEL);
        indexRecords = new RecordCache(this, RecordKind.INDEX);
    }

    boolean isEnabled() {
        return budgetBytes > 0;
    }

    /** The records of a snapshot, some of them kept here. */
    public RecordView view(RecordView snapshot, long version) {
        return isEnabled()
                ? new CachedView(snapshot, version, labelRecords, indexRecords)
                : snapshot;
    }

    public TopologyReader topology(RecordView snapshot, long version) {
        return new TopologyReader(topology, degrees, snapshot, version);
    }

    public ColumnReader nodeProperty(RecordView snapshot, long version, int key) {
        return new ColumnReader(nodeProperties, snapshot, version, key);
    }

    public ColumnReader relationshipProperty(RecordView snapshot, long version, int key) {
        return new ColumnReader(relationshipProperties, snapshot, version, key);
    }

    /**
     * Takes over the writes of a transaction, before they are committed.
     *
     * @param newVersion the version that the commit will have
     * @param oldestVersion the oldest snapshot that is open or can still be opened
     */
    public void willCommit(WriteBuffer writes, long newVersion, long oldestVersion) {
        if (!isEnabled()) {
            return;
        }
        synchronized (lock) {
            latestVersion = newVersion;
            pruneOutdated(oldestVersion);
            var changes = new Changes(writes);
            labelRecords.update(writes, changes, newVersion);
            indexRecords.update(writes, changes, newVersion);
            degrees.update(writes, changes, newVersion);
            topology.update(writes, changes, newVersion);
            nodeProperties.update(writes, changes, newVersion);
            relationshipProperties.update(writes, changes, newVersion);
            evictIfFull();
        }
    }

    /** Forgets everything. */
    public void clear() {
        synchronized (lock) {
            for (VersionedBlocks<?> column : all) {
                for (int block = 0; block < column.length(); block++) {
                    usedBytes -= column.evict(block, true);
                }
            }
        }
    }

    /** What is held now, about. */
    public long usedBytes() {
        synchronized (lock) {
            return usedBytes;
        }
    }

    Object lock() {
        return lock;
    }

    /** The latest commit, or the one that is being made. */
    long latestVersion() {
        return latestVersion;
    }

    void register(VersionedBlocks<?> column) {
        all.add(column);
    }

    <T> void install(
            VersionedBlocks<T> column, int block, long snapshotVersion, T content, long bytes) {
        if (bytes > budgetBytes) {
            return;
        }
        synchronized (lock) {
            usedBytes += column.install(block, snapshotVersion, content, bytes);
            evictIfFull();
        }
    }

    /** For an update, under the lock. */
    <T> void push(VersionedBlocks<T> column, int block, long newVersion, T content, long bytes) {
        if (!column.hasOlder(block)) {
            outdated.add(new Outdated(column, block));
        }
        usedBytes += column.push(block, newVersion, content, bytes);
    }

    private void pruneOutdated(long oldestVersion) {
        List<Outdated> remaining = new ArrayList<>();
        for (Outdated entry : outdated) {
            usedBytes -= entry.column().prune(entry.block(), oldestVersion);
            if (entry.column().hasOlder(entry.block())) {
                remaining.add(entry);
            }
        }
        outdated = remaining;
    }

    /** Goes around all blocks and drops those that were not used since the last time around. */
    private void evictIfFull() {
        if (usedBytes <= budgetBytes) {
            return;
        }
        long target = (long) (budgetBytes * (1 - FREE_SHARE));
        int rounds = 0;
        while (usedBytes > target && rounds < 3) {
            if (evictColumn >= all.size()) {
                evictColumn = 0;
                rounds++;
            }
            VersionedBlocks<?> column = all.get(evictColumn);
            while (evictBlock < column.length() && usedBytes > target) {
                usedBytes -= column.evict(evictBlock++, false);
            }
            if (evictBlock >= column.length()) {
                evictBlock = 0;
                evictColumn++;
            }
        }
    }
}
