package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The records of one kind as they are now, without regard to snapshots: finds the extent, and cuts
 * values that are too large for one entry into pieces.
 *
 * <p>Read by any thread, written by one at a time.
 */
final class KindMaps {
    /** Extents beyond this many are found by search; ids that dense kinds never reach. */
    private static final int TABLE_SIZE = 1 << 16;

    private final MapFolder folder;
    private final RecordKind kind;
    private final Extent.ValueSizes sizes = new Extent.ValueSizes();
    private final byte[] lengthBytes = new byte[Integer.BYTES];

    private volatile @Nullable Extent[] table = new Extent[0];
    private volatile TreeMap<Long, Extent> far = new TreeMap<>();

    /** Whether any value may be in pieces, so that an overwrite must look for old ones. */
    private boolean mayHavePieces;

    KindMaps(MapFolder folder, RecordKind kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /** Registers what is on disk; nothing is opened yet. */
    void addExisting(long number, int fileCount) {
        addExtent(number, fileCount);
        mayHavePieces = true;
    }

    /** Whether reading a record gave one, none, or parts of two. */
    enum Outcome {
        ABSENT,
        PRESENT,
        /** It was overwritten while it was read; an image of it exists, if anyone needs it. */
        TORN
    }

    /** Reads a record into the buffer of {@code value}, with its version. */
    Outcome read(MapKey key, StoredValue value) {
        Extent extent = find(key.a);
        if (extent == null || !extent.get(key, value)) {
            return Outcome.ABSENT;
        }
        return value.isSplit() ? readPieces(extent, key, value) : Outcome.PRESENT;
    }

    void put(MapKey key, StoredValue scratch, long version, byte[] source, int offset, int length) {
        Extent extent = findOrCreate(key.a);
        sizes.add(Math.min(length, StoredValue.MAX_BODY_BYTES));
        int oldPieces = mayHavePieces ? pieceCount(extent, key, scratch) : 0;
        int newPieces = 0;
        if (length <= StoredValue.MAX_BODY_BYTES) {
            extent.put(key, scratch.write(version, source, offset, length));
        } else {
            newPieces = putPieces(extent, key, scratch, version, source, offset, length);
        }
        removePieces(extent, key, newPieces, oldPieces);
    }

    void remove(MapKey key, StoredValue scratch) {
        Extent extent = find(key.a);
        if (extent == null) {
            return;
        }
        int oldPieces = mayHavePieces ? pieceCount(extent, key, scratch) : 0;
        key.piece = 0;
        extent.remove(key);
        removePieces(extent, key, 0, oldPieces);
    }

    /** Makes the files that a write to this id needs, before anything is promised. */
    void prepare(long a) {
        findOrCreate(a).ensureCreated();
    }

    @Nullable
    Extent find(long a) {
        return byNumber(ExtentLayout.numberOf(kind, a));
    }

    @Nullable
    Extent byNumber(long number) {
        @Nullable Extent[] known = table;
        if (number < known.length) {
            return known[(int) number];
        }
        return number < TABLE_SIZE ? null : far.get(number);
    }

    /** All extents there are now. */
    List<Extent> extents() {
        List<Extent> all = new ArrayList<>();
        for (Extent extent : table) {
            if (extent != null) {
                all.add(extent);
            }
        }
        all.addAll(far.values());
        return all;
    }

    void sync() throws IOException {
        for (Extent extent : extents()) {
            extent.syncOpened();
        }
    }

    void close() {
        for (Extent extent : extents()) {
            extent.close();
        }
    }

    private Outcome readPieces(Extent extent, MapKey key, StoredValue value) {
        RecordBuffer target = value.body;
        long header = value.header;
        long version = value.version();
        int length = target.getInt(0);
        var piece = new StoredValue(new RecordBuffer(StoredValue.MAX_BODY_BYTES));
        target.resize(length);
        int at = 0;
        Outcome outcome = Outcome.PRESENT;
        for (int i = 1; at < length && outcome == Outcome.PRESENT; i++) {
            key.piece = i;
            int expected = Math.min(length - at, StoredValue.MAX_BODY_BYTES);
            if (extent.get(key, piece)
                    && piece.version() == version
                    && piece.body.length() == expected) {
                System.arraycopy(piece.body.bytes(), 0, target.bytes(), at, expected);
                at += expected;
            } else {
                outcome = Outcome.TORN;
            }
        }
        key.piece = 0;
        value.header = header;
        return outcome;
    }

    /** The pieces first, then the head: who sees the new head finds its pieces. */
    private int putPieces(
            Extent extent,
            MapKey key,
            StoredValue scratch,
            long version,
            byte[] source,
            int offset,
            int length) {
        mayHavePieces = true;
        int pieces = 0;
        for (int at = 0; at < length; at += StoredValue.MAX_BODY_BYTES) {
            key.piece = ++pieces;
            int count = Math.min(length - at, StoredValue.MAX_BODY_BYTES);
            extent.put(key, scratch.write(version, source, offset + at, count));
        }
        key.piece = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            lengthBytes[i] = (byte) (length >>> (Byte.SIZE * i));
        }
        extent.put(key, scratch.writeSplitHead(version, lengthBytes));
        return pieces;
    }

    private static int pieceCount(Extent extent, MapKey key, StoredValue scratch) {
        key.piece = 0;
        if (!extent.get(key, scratch) || !scratch.isSplit()) {
            return 0;
        }
        int length = scratch.body.getInt(0);
        return (length + StoredValue.MAX_BODY_BYTES - 1) / StoredValue.MAX_BODY_BYTES;
    }

    private static void removePieces(Extent extent, MapKey key, int keep, int pieces) {
        for (int i = keep + 1; i <= pieces; i++) {
            key.piece = i;
            extent.remove(key);
        }
        key.piece = 0;
    }

    private Extent findOrCreate(long a) {
        Extent found = find(a);
        return found != null ? found : addExtent(ExtentLayout.numberOf(kind, a), 0);
    }

    private synchronized Extent addExtent(long number, int fileCount) {
        var extent = new Extent(folder, kind, number, fileCount, sizes);
        if (number < TABLE_SIZE) {
            @Nullable
            Extent[] longer = Arrays.copyOf(table, Math.max(table.length, (int) number + 1));
            longer[(int) number] = extent;
            table = longer;
        } else {
            var more = new TreeMap<>(far);
            more.put(number, extent);
            far = more;
        }
        return extent;
    }
}
