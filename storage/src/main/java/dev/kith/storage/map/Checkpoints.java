package dev.kith.storage.map;

import dev.kith.KithException;
import dev.kith.storage.log.Condenser;
import dev.kith.storage.log.LogDirectory;
import dev.kith.storage.log.Manifest;
import dev.kith.storage.log.SegmentWriter;
import dev.kith.storage.log.StoreState;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordKind;

import java.io.IOException;
import java.util.List;

/** The segments of a store and what its files say about them. Checkpoints are made one at a time. */
final class Checkpoints {
    private final LogDirectory logs;
    private final Condenser condenser;
    private Manifest manifest;

    Checkpoints(LogDirectory logs, Manifest manifest) {
        this.logs = logs;
        this.condenser = new Condenser(logs);
        this.manifest = manifest;
    }

    synchronized long checkpointVersion() {
        return manifest.checkpointVersion();
    }

    /** Condenses the journal up to a version, which must be in its finished files. */
    synchronized void checkpoint(long upTo) throws IOException {
        manifest = condenser.checkpoint(manifest, upTo);
    }

    /** Visits all operations of all segments, in the order in which they count. */
    synchronized void forEach(RecordBatch.Visitor visitor) throws IOException {
        condenser.forEach(manifest, visitor);
    }

    /** Reads all segments, and adds a line for what is wrong with them. */
    synchronized void verify(List<String> problems) {
        try {
            condenser.forEach(manifest, new RecordBatch.Visitor() {
                @Override
                public void put(
                        RecordKind kind, long a, long b, int c, byte[] source, int at, int count) {
                    // Reading it has checked it.
                }

                @Override
                public void delete(RecordKind kind, long a, long b, int c) {
                    // Reading it has checked it.
                }
            });
        } catch (IOException | KithException damaged) {
            problems.add(String.valueOf(damaged.getMessage()));
        }
    }

    SegmentWriter startBulk(long version) throws IOException {
        StoreState.now(StoreState.Phase.FILLING, 0).write(logs);
        return SegmentWriter.create(logs, version);
    }

    /** Makes a segment that was written in bulk the whole of the graph, of which all maps are there. */
    synchronized void finishBulk(String segment, long version) throws IOException {
        Manifest filled = new Manifest(version, List.of(segment));
        filled.write(logs);
        manifest = filled;
        StoreState.now(StoreState.Phase.OPEN, version).write(logs);
    }

    /** Says that the maps are complete and on the disk. */
    void markClean(long version, StoreState.MapFiles maps) throws IOException {
        StoreState.clean(version, maps).write(logs);
    }
}
