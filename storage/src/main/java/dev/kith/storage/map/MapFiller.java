package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Makes the maps of a store that has none. The records of an extent are gathered until all are
 * there; then a map that is as large as they need is made of them beside the caller.
 *
 * <p>Each key is written once. Where {@code a} is an id, it does not descend within its kind, and a
 * kind is best written in one go: what was gathered of it becomes a map when another follows.
 */
final class MapFiller {
    /** A map is not made larger than this. */
    private static final long MAX_BYTES = 192 << 20;

    /** Of the heap, what is gathered for one map: three are in it, one gathered, two to be made. */
    private static final int SHARE_OF_HEAP = 8;

    private static final RecordKind[] KINDS = RecordKind.values();

    private final MapFolder folder;
    private final long version;
    private final BackgroundTasks tasks;

    /** More than this becomes another map of the same extent. */
    private final int maxBytes;

    private final MapLayout layout = new MapLayout();

    /** By kind: the map that was begun last, and what is gathered for it until it is made. */
    private final @Nullable MapFileName[] names = new MapFileName[KINDS.length];

    private final @Nullable MapEntries[] gathered = new MapEntries[KINDS.length];
    private RecordKind current = RecordKind.META;

    private final MapKey key = new MapKey();
    private final StoredValue value = new StoredValue(new RecordBuffer(0));
    private final byte[] lengthBytes = new byte[Integer.BYTES];

    MapFiller(MapFolder folder, long version, BackgroundTasks tasks, int maxBytes) {
        this.folder = folder;
        this.version = version;
        this.tasks = tasks;
        this.maxBytes = maxBytes;
    }

    /** How much may be gathered for one map with a heap of so many bytes. */
    static int maxBytes(long heapBytes) {
        return (int) Math.min(MAX_BYTES, heapBytes / SHARE_OF_HEAP);
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
        for (RecordKind kind : KINDS) {
            makeMap(kind);
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
        MapEntries entries = gathered[kind.number()];
        MapFileName name = names[kind.number()];
        if (kind == current
                && entries != null
                && name != null
                && name.extent() == extent
                && entries.length() < maxBytes) {
            return entries;
        }
        return change(kind, extent);
    }

    /** Goes to another kind, extent or map. */
    private MapEntries change(RecordKind kind, long extent) throws IOException {
        if (kind != current && ExtentLayout.isById(current)) {
            makeMap(current);
        }
        current = kind;
        MapFileName last = names[kind.number()];
        MapEntries entries = gathered[kind.number()];
        boolean sameExtent = last != null && last.extent() == extent;
        if (entries != null && sameExtent && entries.length() < maxBytes) {
            return entries;
        }
        if (last != null && last.extent() > extent) {
            throw new IllegalStateException(
                    "the ids of %s descend while a store is filled".formatted(kind));
        }
        makeMap(kind);
        int link = last != null && sameExtent ? last.link() + 1 : 0;
        return begin(new MapFileName(kind, extent, link));
    }

    private MapEntries begin(MapFileName name) {
        var entries = new MapEntries();
        names[name.kind().number()] = name;
        gathered[name.kind().number()] = entries;
        return entries;
    }

    private void makeMap(RecordKind kind) throws IOException {
        MapEntries entries = gathered[kind.number()];
        MapFileName name = names[kind.number()];
        if (entries != null && name != null) {
            gathered[kind.number()] = null;
            tasks.add(() -> folder.write(name, entries, layout));
        }
    }
}
