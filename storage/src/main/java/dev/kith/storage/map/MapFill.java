package dev.kith.storage.map;

import net.openhft.chronicle.algo.MemoryUnit;
import net.openhft.chronicle.algo.bitset.ReusableBitSet;
import net.openhft.chronicle.algo.bitset.SingleThreadedFlatBitSetFrame;
import net.openhft.chronicle.algo.bytes.Access;
import net.openhft.chronicle.algo.hashing.LongHashFunction;
import net.openhft.chronicle.core.Memory;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.hash.impl.BigSegmentHeader;
import net.openhft.chronicle.hash.impl.CompactOffHeapLinearHashTable;
import net.openhft.chronicle.hash.impl.VanillaChronicleHash;
import net.openhft.chronicle.hash.impl.stage.entry.ChecksumHashing;

/**
 * Adds entries to a map that nobody else uses yet, in the steps of Chronicle Map's own {@code put}
 * and with its own hash table, free list and checksum, but without its contexts and locks: a cold
 * JVM spends three times as long on compiling those as on loading a graph.
 *
 * <p>An entry in a segment, from the start of a chunk on:
 *
 * <pre>
 * bytes  field
 *     1  size of the key, below 128
 *   ...  key           see {@link MapKeyMarshaller}
 *   1-2  size of the value, 7 bits a byte, the lowest first, with the top bit in all but the last
 *   ...  value         see {@link StoredValue}
 *     4  checksum      of the key's hash and all that follows the key
 * </pre>
 *
 * <p>A key that is there already is not added: to overwrite is left to {@code put}.
 */
final class MapFill {
    private static final int TIER_COUNTERS_BYTES = 64;
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int MAX_ONE_BYTE_SIZE = 127;

    private final VanillaChronicleHash<?, ?, ?, ?> map;
    private final CompactOffHeapLinearHashTable table;
    private final ReusableBitSet freeChunks;
    private final Memory memory = OS.memory();
    private final LongHashFunction hashing = LongHashFunction.xx_r39();

    // Where the key that was last looked for belongs.
    private long keyHash;
    private int segment;
    private long searchKey;
    private long emptySlot;

    /** What became of an entry. */
    enum Outcome {
        ADDED,
        /** Nothing was changed: it does not fit. */
        FULL,
        /** Nothing was changed: its key is there. */
        PRESENT
    }

    MapFill(VanillaChronicleHash<?, ?, ?, ?> map) {
        this.map = map;
        table = map.hashLookup;
        long bits = MemoryUnit.LONGS.align(map.actualChunksPerSegmentTier, MemoryUnit.BITS);
        freeChunks = new ReusableBitSet(
                new SingleThreadedFlatBitSetFrame(bits), Access.nativeAccess(), null, 0);
    }

    boolean contains(FillKey key) {
        find(key);
        return emptySlot < 0;
    }

    /** Adds an entry, or changes nothing. */
    Outcome add(FillKey key, StoredValue value) {
        find(key);
        if (emptySlot < 0) {
            return Outcome.PRESENT;
        }
        long chunk = allocate(entryBytes(key, value));
        if (chunk < 0) {
            return Outcome.FULL;
        }
        write(entriesAddress() + chunk * map.chunkSize, key, value);
        table.writeEntryVolatile(map.segmentBaseAddr(segment), emptySlot, searchKey, chunk);
        return Outcome.ADDED;
    }

    private void find(FillKey key) {
        keyHash = hashing.hashMemory(key.address(), key.bytes());
        segment = map.hashSplitting.segmentIndex(keyHash);
        searchKey = table.maskUnsetKey(map.hashSplitting.segmentHash(keyHash));
        long tableAddress = map.segmentBaseAddr(segment);
        long slot = table.hlPos(searchKey);
        long entry = table.readEntry(tableAddress, slot);
        while (!table.empty(entry)) {
            if (table.key(entry) == searchKey && hasKey(table.value(entry), key)) {
                emptySlot = -1;
                return;
            }
            slot = table.step(slot);
            entry = table.readEntry(tableAddress, slot);
        }
        emptySlot = slot;
    }

    private boolean hasKey(long chunk, FillKey key) {
        long address = entriesAddress() + chunk * map.chunkSize;
        boolean same = memory.readByte(address) == key.bytes();
        for (int i = 0; same && i < key.bytes(); i += Long.BYTES) {
            same = memory.readLong(address + 1 + i) == memory.readLong(key.address() + i);
        }
        return same;
    }

    /** Takes chunks of the segment; -1 if there are not as many. */
    private long allocate(long entryBytes) {
        int chunks = map.inChunks(entryBytes);
        long header = map.segmentHeaderAddress(segment);
        BigSegmentHeader headers = BigSegmentHeader.INSTANCE;
        long lowest = headers.lowestPossiblyFreeChunk(header);
        long entries = headers.entries(header);
        if (chunks > map.maxChunksPerEntry
                || lowest + chunks > map.actualChunksPerSegmentTier
                || entries >= map.maxEntriesPerHashLookup) {
            return -1;
        }
        freeChunks.setOffset(freeListAddress());
        long chunk = freeChunks.setNextNContinuousClearBits(lowest, chunks);
        if (chunk < 0) {
            return -1;
        }
        if (chunk + chunks > map.actualChunksPerSegmentTier) {
            freeChunks.clearRange(chunk, chunk + chunks);
            return -1;
        }
        headers.entries(header, entries + 1);
        if (chunks == 1 || freeChunks.isSet(lowest)) {
            headers.lowestPossiblyFreeChunk(header, chunk + chunks);
        }
        return chunk;
    }

    private void write(long address, FillKey key, StoredValue value) {
        memory.writeByte(address, (byte) key.bytes());
        memory.copyMemory(key.address(), address + 1, key.bytes());
        long afterKey = address + 1 + key.bytes();
        int valueBytes = StoredValue.HEADER_BYTES + value.length;
        long at = afterKey;
        int rest = valueBytes;
        while (rest > MAX_ONE_BYTE_SIZE) {
            memory.writeByte(at++, (byte) (rest | 0x80));
            rest >>>= 7;
        }
        memory.writeByte(at++, (byte) rest);
        memory.writeLong(at, value.header);
        memory.copyMemory(value.source, value.offset, at + StoredValue.HEADER_BYTES, value.length);
        long end = at + valueBytes;
        long valueHash = hashing.hashMemory(afterKey, end - afterKey);
        long checksum = ChecksumHashing.hash8To16Bytes(key.bytes(), keyHash, valueHash);
        memory.writeInt(end, (int) (checksum >>> Integer.SIZE ^ checksum));
    }

    private long freeListAddress() {
        return map.segmentBaseAddr(segment) + map.tierHashLookupOuterSize + TIER_COUNTERS_BYTES;
    }

    private long entriesAddress() {
        return freeListAddress() + map.tierFreeListOuterSize + map.tierEntrySpaceInnerOffset;
    }

    private static long entryBytes(FillKey key, StoredValue value) {
        int valueBytes = StoredValue.HEADER_BYTES + value.length;
        int sizeBytes = 1;
        for (int rest = valueBytes; rest > MAX_ONE_BYTE_SIZE; rest >>>= 7) {
            sizeBytes++;
        }
        return 1L + key.bytes() + sizeBytes + valueBytes + CHECKSUM_BYTES;
    }
}
