package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes the maps of a store that has none. The records of an extent are gathered until all are
 * there; then a map that is as large as they need is made of them beside the caller.
 *
 * <p>Each key is written once. Where {@code a} is an id, it does not descend within its kind.
 */
final class MapFiller {
    /** More than this becomes another map of the same extent. */
    private static final int MAX_BYTES = 192 << 20;

    private final MapFolder folder;
    private final long version;
    private final BackgroundTasks tasks;
    private final MapLayout layout = new MapLayout();
    private final @Nullable Gathering[] byKind = new Gathering[RecordKind.values().length];
    private final Queue<MapEntries> spare = new ConcurrentLinkedQueue<>();
    private final MapKey key = new MapKey();
    private final StoredValue value = new StoredValue(new RecordBuffer(0));
    private final byte[] lengthBytes = new byte[Integer.BYTES];

    /** What is to be a map. */
    private record Gathering(MapFileName name, MapEntries entries) {}

    MapFiller(MapFolder folder, long version, BackgroundTasks tasks) {
        this.folder = folder;
        this.version = version;
        this.tasks = tasks;
    }

    void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length)
            throws IOException {
        MapEntries entries = entriesFor(kind, ExtentLayout.numberOf(kind, a));
        key.set(a, b, c, 0);
        if (length <= StoredValue.MAX_BODY_BYTES) {
            entries.add(key, value.write(version, source, offset, length));
        } else {
            putPieces(entries, source, offset, length);
        }
    }

    /** Has maps made of all that is left. They are there when the tasks are done. */
    void finish() throws IOException {
        for (Gathering gathering : byKind) {
            if (gathering != null) {
                make(gathering);
            }
        }
        tasks.add(folder::syncNames);
    }

    private void putPieces(MapEntries entries, byte[] source, int offset, int length) {
        for (int i = 0; i < Integer.BYTES; i++) {
            lengthBytes[i] = (byte) (length >>> (Byte.SIZE * i));
        }
        entries.add(key, value.writeSplitHead(version, lengthBytes));
        for (int at = 0; at < length; at += StoredValue.MAX_BODY_BYTES) {
            key.piece++;
            int count = Math.min(length - at, StoredValue.MAX_BODY_BYTES);
            entries.add(key, value.write(version, source, offset + at, count));
        }
    }

    private MapEntries entriesFor(RecordKind kind, long extent) throws IOException {
        Gathering known = byKind[kind.number()];
        if (known != null && known.name.extent() == extent && known.entries.length() < MAX_BYTES) {
            return known.entries;
        }
        return startNext(kind, extent, known);
    }

    private MapEntries startNext(RecordKind kind, long extent, @Nullable Gathering before)
            throws IOException {
        int link = 0;
        if (before != null) {
            if (before.name.extent() > extent) {
                throw new IllegalStateException(
                        "the ids of %s descend while a store is filled".formatted(kind));
            }
            link = before.name.extent() == extent ? before.name.link() + 1 : 0;
            make(before);
        }
        MapEntries entries = spare.poll();
        if (entries == null) {
            entries = new MapEntries();
        }
        byKind[kind.number()] = new Gathering(new MapFileName(kind, extent, link), entries);
        return entries;
    }

    private void make(Gathering complete) throws IOException {
        tasks.add(() -> {
            folder.write(complete.name, complete.entries, layout);
            complete.entries.clear();
            spare.add(complete.entries);
        });
    }
}
