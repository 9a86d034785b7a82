package dev.kith.storage.map;

import net.openhft.chronicle.algo.MemoryUnit;
import net.openhft.chronicle.algo.bitset.ReusableBitSet;
import net.openhft.chronicle.algo.bitset.SingleThreadedFlatBitSetFrame;
import net.openhft.chronicle.algo.bytes.Access;
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

    /**
     * Adds an entry, or changes nothing. One large method on purpose: small ones would be copied into
     * each other and into four layers of callers, and a load in a new JVM would wait for the compiler
     * to do the same work at every layer.
     */
    Outcome add(FillKey key, StoredValue value) {
        find(key);
        if (emptySlot < 0) {
            return Outcome.PRESENT;
        }
        int keyBytes = key.bytes();
        int valueBytes = StoredValue.HEADER_BYTES + value.length;
        int sizeBytes = valueBytes <= MAX_ONE_BYTE_SIZE ? 1 : 2;
        long tier = map.segmentBaseAddr(segment);
        long freeList = tier + map.tierHashLookupOuterSize + TIER_COUNTERS_BYTES;

        // Takes chunks of the segment, if there are as many.
        int chunks = map.inChunks(1L + keyBytes + sizeBytes + valueBytes + CHECKSUM_BYTES);
        long header = map.segmentHeaderAddress(segment);
        BigSegmentHeader headers = BigSegmentHeader.INSTANCE;
        long lowest = headers.lowestPossiblyFreeChunk(header);
        long entries = headers.entries(header);
        if (chunks > map.maxChunksPerEntry
                || lowest + chunks > map.actualChunksPerSegmentTier
                || entries >= map.maxEntriesPerHashLookup) {
            return Outcome.FULL;
        }
        freeChunks.setOffset(freeList);
        long chunk = freeChunks.setNextNContinuousClearBits(lowest, chunks);
        if (chunk < 0) {
            return Outcome.FULL;
        }
        if (chunk + chunks > map.actualChunksPerSegmentTier) {
            freeChunks.clearRange(chunk, chunk + chunks);
            return Outcome.FULL;
        }
        headers.entries(header, entries + 1);
        if (chunks == 1 || freeChunks.isSet(lowest)) {
            headers.lowestPossiblyFreeChunk(header, chunk + chunks);
        }

        // Writes the entry, then lets the table point to it.
        long address = freeList
                + map.tierFreeListOuterSize
                + map.tierEntrySpaceInnerOffset
                + chunk * map.chunkSize;
        memory.writeByte(address, (byte) keyBytes);
        memory.copyMemory(key.address(), address + 1, keyBytes);
        long afterKey = address + 1 + keyBytes;
        if (sizeBytes == 1) {
            memory.writeByte(afterKey, (byte) valueBytes);
        } else {
            memory.writeByte(afterKey, (byte) (valueBytes | 0x80));
            memory.writeByte(afterKey + 1, (byte) (valueBytes >>> 7));
        }
        long at = afterKey + sizeBytes;
        memory.writeLong(at, value.header);
        memory.copyMemory(value.source, value.offset, at + StoredValue.HEADER_BYTES, value.length);
        long end = at + valueBytes;
        long valueHash = MemoryHash.of(afterKey, end - afterKey);
        long checksum = ChecksumHashing.hash8To16Bytes(keyBytes, keyHash, valueHash);
        memory.writeInt(end, (int) (checksum >>> Integer.SIZE ^ checksum));
        table.writeEntryVolatile(tier, emptySlot, searchKey, chunk);
        return Outcome.ADDED;
    }

    private void find(FillKey key) {
        keyHash = MemoryHash.of(key.address(), key.bytes());
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

    private long freeListAddress() {
        return map.segmentBaseAddr(segment) + map.tierHashLookupOuterSize + TIER_COUNTERS_BYTES;
    }

    private long entriesAddress() {
        return freeListAddress() + map.tierFreeListOuterSize + map.tierEntrySpaceInnerOffset;
    }
}
