package dev.kith.storage.map;

import static java.util.Objects.requireNonNull;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.StorageErrors;

import net.openhft.chronicle.hash.ChronicleHashCorruption;
import net.openhft.chronicle.hash.Data;
import net.openhft.chronicle.hash.impl.BigSegmentHeader;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import net.openhft.chronicle.map.MapEntry;
import net.openhft.chronicle.map.MapSegmentContext;
import net.openhft.chronicle.map.VanillaChronicleMap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One Chronicle Map in one file. Its file never grows: every segment has one tier, so a write that
 * does not fit is refused and changes nothing, and all space is taken when the map is made. (A file
 * that grows under a mapping kills the process when the disk is full.)
 */
final class RecordMap {
    private final ChronicleMap<MapKey, StoredValue> map;

    private RecordMap(ChronicleMap<MapKey, StoredValue> map) {
        this.map = map;
    }

    static RecordMap create(Path file, MapSize size) throws IOException {
        var map = new RecordMap(builder(size).createPersistedTo(file.toFile()));
        try {
            Preallocation.fill(file);
        } catch (IOException failed) {
            map.close();
            throw failed;
        }
        return map;
    }

    static RecordMap open(Path file) throws IOException {
        // The file says how it was made; what the builder says is ignored.
        return new RecordMap(builder(new MapSize(1, 8, 8)).createPersistedTo(file.toFile()));
    }

    /** Opens the map of a process that died: frees its locks and drops entries torn by its death. */
    static RecordMap recover(Path file, ChronicleHashCorruption.Listener listener)
            throws IOException {
        return new RecordMap(
                builder(new MapSize(1, 8, 8)).recoverPersistedTo(file.toFile(), false, listener));
    }

    boolean get(MapKey key, StoredValue into) {
        return map.getUsing(key, into) != null;
    }

    boolean contains(MapKey key) {
        return map.containsKey(key);
    }

    /**
     * Writes an entry. If it does not fit, an entry with this key is as before, but its space counts
     * as free: it must be removed before anything else is written.
     */
    boolean tryPut(MapKey key, StoredValue value) {
        try (ExternalMapQueryContext<MapKey, StoredValue, ?> context = map.queryContext(key)) {
            context.updateLock().lock();
            return tryPut(context, context.wrapValueAsData(value));
        } catch (IllegalStateException closed) {
            throw map.isOpen() ? closed : StorageErrors.closed();
        }
    }

    private boolean tryPut(
            ExternalMapQueryContext<MapKey, StoredValue, ?> context, Data<StoredValue> value) {
        long header =
                ((VanillaChronicleMap<?, ?, ?>) map).segmentHeaderAddress(context.segmentIndex());
        long entries = BigSegmentHeader.INSTANCE.entries(header);
        try {
            MapEntry<MapKey, StoredValue> entry = context.entry();
            if (entry != null) {
                entry.doReplaceValue(value);
            } else {
                requireNonNull(context.absentEntry()).doInsert(value);
            }
            return true;
        } catch (IllegalStateException | IllegalArgumentException full) {
            // The library has taken an entry that it could not move out of its count, by which
            // scans go, and will do so again when it is removed.
            BigSegmentHeader.INSTANCE.entries(header, entries);
            return false;
        }
    }

    void remove(MapKey key) {
        map.remove(key);
    }

    int segmentCount() {
        return map.segments();
    }

    int segmentOf(MapKey key) {
        try (ExternalMapQueryContext<MapKey, StoredValue, ?> context = map.queryContext(key)) {
            return context.segmentIndex();
        }
    }

    /** Copies a whole segment, so that its lock is held for a short and known time. */
    void copySegment(int segment, SegmentCopy into) {
        into.clear();
        try (MapSegmentContext<MapKey, StoredValue, ?> context = map.segmentContext(segment)) {
            context.forEachSegmentEntry((MapEntry<MapKey, StoredValue> entry) -> {
                entry.key().getUsing(into.key);
                entry.value().getUsing(into.value);
                into.add();
            });
        }
    }

    long size() {
        return map.longSize();
    }

    void close() {
        map.close();
    }

    private static ChronicleMapBuilder<MapKey, StoredValue> builder(MapSize size) {
        ChronicleRuntime.prepare();
        return ChronicleMapBuilder.of(MapKey.class, StoredValue.class)
                .name("kith")
                .keyMarshaller(MapKeyMarshaller.INSTANCE)
                .valueMarshaller(StoredValueMarshaller.INSTANCE)
                .averageKeySize(size.averageKeyBytes())
                .averageValueSize(size.averageValueBytes())
                .entries(size.entries())
                .allowSegmentTiering(false)
                .checksumEntries(true)
                .putReturnsNull(true)
                .removeReturnsNull(true)
                .skipCloseOnExitHook(true);
    }

    /** The entries of one segment, copied out. Reused from segment to segment. */
    static final class SegmentCopy {
        final MapKey key = new MapKey();
        final StoredValue value = new StoredValue(new RecordBuffer());

        private final RecordBuffer entries = new RecordBuffer(64 << 10);
        private int at;

        void clear() {
            entries.clear();
            at = 0;
        }

        void add() {
            entries.putLong(key.a)
                    .putLong(key.b)
                    .putInt(key.c)
                    .putInt(key.piece)
                    .putLong(value.header)
                    .putInt(value.body.length())
                    .putBytes(value.body.bytes(), 0, value.body.length());
        }

        /** Moves to the next entry and puts it into {@code key} and {@code value}. */
        boolean next() {
            if (at == entries.length()) {
                return false;
            }
            key.set(
                    entries.getLong(at),
                    entries.getLong(at + 8),
                    entries.getInt(at + 16),
                    entries.getInt(at + 20));
            value.header = entries.getLong(at + 24);
            int bodyBytes = entries.getInt(at + 32);
            value.body.set(entries.bytes(), at + 36, bodyBytes);
            at += 36 + bodyBytes;
            return true;
        }
    }
}
