package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the file of a map is divided, as Chronicle Map's specification of its files has it. What the
 * file says of itself is what the library goes by when it opens it.
 *
 * <pre>
 * offset  field
 *      0  checksum of the next two fields
 *      8  length of the text
 *     12  text               the fields of the map, see {@link #text()}
 *    ...  global state       aligned to 64 bytes; 13 bytes in, where the segment headers are, then
 *                            the length of all (21 and 25 bytes from the lock before it)
 *    ...  segment headers    aligned to 4,096 bytes; 64 bytes for each segment: lock, count of
 *                            entries (at 8), first chunk that may be free (at 12)
 *    ...  segments           each: hash table, 64 bytes of counters, bits of the chunks that are
 *                            taken, chunks
 * </pre>
 */
final class MapShape {
    static final int SLOT_BYTES = Integer.BYTES;
    static final int SEGMENT_HEADER_BYTES = 64;
    static final int ENTRY_COUNT_OFFSET = 8;
    static final int FREE_CHUNK_OFFSET = 12;

    private static final int LENGTH_OFFSET = 8;
    private static final int TEXT_OFFSET = 12;
    private static final int SEGMENT_HEADERS_FIELD = 21;
    private static final int TOTAL_BYTES_FIELD = 25;
    private static final int GLOBAL_STATE_BYTES = 1024;
    private static final int LINE_BYTES = 64;
    private static final int PAGE_BYTES = 4096;
    private static final int TIER_COUNTERS_BYTES = 64;
    private static final double MAX_LOAD = 0.8;

    /** Segments are about so large: what one holds fits a processor's cache. */
    private static final int SEGMENT_BYTES = 48 << 10;

    /** So that a few of the largest values fit any segment. */
    private static final int MIN_CHUNK_SPACE_BYTES = 16 << 10;

    private static final int MIN_SEGMENTS = 4;
    private static final int MAX_SEGMENTS = 1 << 14;
    private static final int CHUNKS_PER_ENTRY = 8;
    private static final int MIN_CHUNK_BYTES = 4;
    private static final int MAX_CHUNK_BYTES = 64;

    final int segments;
    final int chunkBytes;
    final int chunks;
    final int capacity;
    final int keyBits;
    final int freeListOffset;
    final int chunksOffset;
    final int segmentBytes;

    private MapShape(int segments, int chunkBytes, int chunks, int capacity) {
        this.segments = segments;
        this.chunkBytes = chunkBytes;
        this.chunks = chunks;
        this.capacity = capacity;
        keyBits = Integer.SIZE - valueBits(chunks);
        freeListOffset = align(capacity * SLOT_BYTES, LINE_BYTES) + TIER_COUNTERS_BYTES;
        chunksOffset = freeListOffset + align(freeListBytes(), LINE_BYTES);
        // An odd number of cache lines: the starts of segments do not compete for the same cache.
        segmentBytes = chunksOffset + align(chunks * chunkBytes, LINE_BYTES) | LINE_BYTES;
    }

    /** How many segments a map of so many bytes has: a power of two. */
    static int segmentsFor(int bytes) {
        int wanted = Math.clamp(bytes / SEGMENT_BYTES, MIN_SEGMENTS, MAX_SEGMENTS);
        return ceilingPowerOfTwo(wanted);
    }

    /** Space is given out in chunks of this size: most entries take 8 to 16 of them. */
    static int chunkBytesFor(int averageEntryBytes) {
        return Integer.highestOneBit(
                Math.clamp(averageEntryBytes / CHUNKS_PER_ENTRY, MIN_CHUNK_BYTES, MAX_CHUNK_BYTES));
    }

    /** How many chunks an entry takes. */
    static int chunksOf(int entryBytes, int chunkBytes) {
        return (entryBytes + chunkBytes - 1) / chunkBytes;
    }

    /** The smallest shape whose segments have room for this. */
    static MapShape of(int segments, int chunkBytes, int entries, int chunks) {
        int capacity = ceilingPowerOfTwo(Math.max(LINE_BYTES, entries + entries / 2));
        int minChunks = MIN_CHUNK_SPACE_BYTES / chunkBytes;
        return new MapShape(segments, chunkBytes, Math.max(minChunks, chunks), capacity);
    }

    /** The hash table's key of a hash: never 0, which marks an empty slot. */
    int slotKey(long hash) {
        int mask = (1 << keyBits) - 1;
        int key = (int) (hash >>> Integer.numberOfTrailingZeros(segments)) & mask;
        return key == 0 ? mask : key;
    }

    /** All that lies before the first segment, with empty segment headers. */
    RecordBuffer head() {
        byte[] text = text().getBytes(StandardCharsets.US_ASCII);
        int globalState = align(TEXT_OFFSET + text.length, LINE_BYTES);
        int segmentHeaders = align(globalState + GLOBAL_STATE_BYTES, PAGE_BYTES);
        int headBytes = segmentHeaders + segments * SEGMENT_HEADER_BYTES;
        var head = new RecordBuffer(headBytes).resize(headBytes);
        Arrays.fill(head.bytes(), (byte) 0);
        head.setInt(LENGTH_OFFSET, text.length);
        System.arraycopy(text, 0, head.bytes(), TEXT_OFFSET, text.length);
        head.setLong(0, ByteHash.of(head.bytes(), LENGTH_OFFSET, TEXT_OFFSET + text.length));
        head.setInt(globalState + SEGMENT_HEADERS_FIELD, segmentHeaders);
        head.setLong(globalState + TOTAL_BYTES_FIELD, headBytes + (long) segments * segmentBytes);
        return head;
    }

    /** Where the header of a segment is in {@link #head()}. */
    int segmentHeaderOffset(RecordBuffer head, int segment) {
        return head.length() - (segments - segment) * SEGMENT_HEADER_BYTES;
    }

    private int freeListBytes() {
        return align(chunks, Long.SIZE) / Byte.SIZE;
    }

    /** As the library writes it; a test compares. */
    private String text() {
        int tiersInBulk = Math.max(1, segments / Byte.SIZE);
        return "!net.openhft.chronicle.map.VanillaChronicleMap {\n"
                + "  dataFileVersion: \"2026.1\",\n"
                + marshallers("key", "MapKey")
                + "  checksumEntries: true,\n"
                + number("actualSegments", segments)
                + "  hashSplitting:"
                + " !net.openhft.chronicle.hash.impl.HashSplitting$ForPowerOf2Segments {\n"
                + "    bits: " + Integer.numberOfTrailingZeros(segments) + "\n"
                + "  },\n"
                + number("chunkSize", chunkBytes)
                + number("maxChunksPerEntry", chunks)
                + number("actualChunksPerSegmentTier", chunks)
                + number("segmentHeaderSize", SEGMENT_HEADER_BYTES)
                + number("tierHashLookupValueBits", valueBits(chunks))
                + number("tierHashLookupKeyBits", keyBits)
                + number("tierHashLookupSlotSize", SLOT_BYTES)
                + number("tierHashLookupCapacity", capacity)
                + number("maxEntriesPerHashLookup", (int) (capacity * MAX_LOAD))
                + number("tierHashLookupInnerSize", capacity * SLOT_BYTES)
                + number("tierHashLookupOuterSize", freeListOffset - TIER_COUNTERS_BYTES)
                + number("tierFreeListInnerSize", freeListBytes())
                + number("tierFreeListOuterSize", chunksOffset - freeListOffset)
                + number("tierEntrySpaceInnerSize", chunks * chunkBytes)
                + number("tierEntrySpaceInnerOffset", 0)
                + number("tierEntrySpaceOuterSize", align(chunks * chunkBytes, LINE_BYTES))
                + number("tierSize", segmentBytes)
                + number("maxExtraTiers", 0)
                + number("tierBulkSizeInBytes", tiersInBulk * segmentBytes)
                + number("tierBulkInnerOffsetToTiers", 0)
                + number("tiersInBulk", tiersInBulk)
                + number("log2TiersInBulk", Integer.numberOfTrailingZeros(tiersInBulk))
                + "  skipCloseOnExitHook: true,\n"
                + marshallers("value", "StoredValue")
                + "  constantlySizedEntry: false,\n"
                + number("alignment", 1)
                + number("worstAlignment", 0)
                + "  maxBloatFactor: 1.0\n"
                + "}\n";
    }

    private static String marshallers(String prefix, String type) {
        String serialization = "!net.openhft.chronicle.hash.serialization.impl.";
        String type1 = "!type dev.kith.storage.map." + type;
        String marshaller = "!dev.kith.storage.map." + type + "Marshaller {";
        return "  " + prefix + "Class: " + type1 + ",\n"
                + "  " + prefix + "SizeMarshaller: " + serialization + "StopBitSizeMarshaller {\n"
                + "  },\n"
                + "  " + prefix + "Reader: " + marshaller + "\n"
                + "  },\n"
                + "  " + prefix + "DataAccess: " + serialization + "SizedMarshallableDataAccess {\n"
                + "    tClass: " + type1 + ",\n"
                + "    sizedReader: " + marshaller + " },\n"
                + "    sizedWriter: " + marshaller + " }\n"
                + "  },\n";
    }

    private static String number(String name, int value) {
        return "  " + name + ": " + value + ",\n";
    }

    private static int valueBits(int chunks) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(chunks - 1);
    }

    private static int ceilingPowerOfTwo(int number) {
        return Integer.highestOneBit(2 * number - 1);
    }

    private static int align(int number, int to) {
        return (number + to - 1) / to * to;
    }
}
