package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Lays entries out as a map and writes its file from start to end, without the library: what a map
 * has to be is known when all its entries are, and a new process need not load and compile a
 * thousand classes first. Reused from map to map, by one thread.
 */
final class MapLayout {
    private static final int PAGE_BYTES = 4096;

    /** Room to grow, in entries and in chunks: a quarter, and a sixteenth where it is fullest. */
    private static final int SHARE_OF_ROOM = 4;

    private static final int LEAST_SHARE_OF_ROOM = 16;

    private final RecordBuffer segment = new RecordBuffer(1 << 17);
    private int[] order = new int[1 << 12];

    void write(MapEntries entries, FileChannel channel) throws IOException {
        int segments = MapShape.segmentsFor(entries.length());
        int average = entries.length() / Math.max(1, entries.count());
        int chunkBytes = MapShape.chunkBytesFor(average);
        int[] counts = new int[segments];
        int[] chunks = new int[segments];
        count(entries, chunkBytes, counts, chunks);
        MapShape shape = MapShape.of(segments, chunkBytes, withRoom(counts), withRoom(chunks));
        writeHead(shape, counts, chunks, channel);
        int[] ends = sort(entries, counts);
        segment.resize(shape.segmentBytes);
        int from = 0;
        for (int end : ends) {
            lay(entries, shape, from, end);
            writeAll(ByteBuffer.wrap(segment.bytes(), 0, shape.segmentBytes), channel);
            from = end;
        }
        int beyondPage = (int) (channel.position() % PAGE_BYTES);
        if (beyondPage > 0) {
            writeAll(ByteBuffer.allocate(PAGE_BYTES - beyondPage), channel);
        }
    }

    /** Counts entries and chunks by segment. */
    private static void count(MapEntries entries, int chunkBytes, int[] counts, int[] chunks) {
        int mask = counts.length - 1;
        for (int i = 0; i < entries.blockCount(); i++) {
            RecordBuffer block = entries.block(i);
            int at = 0;
            while (at < block.length()) {
                int index = (int) block.getLong(at) & mask;
                int entryBytes = block.getInt(at + Long.BYTES);
                counts[index]++;
                chunks[index] += MapShape.chunksOf(entryBytes, chunkBytes);
                at += MapEntries.HEAD_BYTES + entryBytes;
            }
        }
    }

    private static int withRoom(int[] bySegment) {
        int most = 0;
        long sum = 0;
        for (int number : bySegment) {
            most = Math.max(most, number);
            sum += number;
        }
        int average = (int) (sum / bySegment.length) + 1;
        return Math.max(most + most / LEAST_SHARE_OF_ROOM, average + average / SHARE_OF_ROOM);
    }

    private static void writeHead(MapShape shape, int[] counts, int[] chunks, FileChannel channel)
            throws IOException {
        RecordBuffer head = shape.head();
        for (int i = 0; i < counts.length; i++) {
            int at = shape.segmentHeaderOffset(head, i);
            head.setInt(at + MapShape.ENTRY_COUNT_OFFSET, counts[i]);
            head.setInt(at + MapShape.FREE_CHUNK_OFFSET, chunks[i]);
        }
        writeAll(ByteBuffer.wrap(head.bytes(), 0, head.length()), channel);
    }

    /** Puts the places of entries into {@link #order}, by segment; where each segment's end. */
    private int[] sort(MapEntries entries, int[] counts) {
        if (entries.count() > order.length) {
            order = new int[Math.max(entries.count(), 2 * order.length)];
        }
        int[] next = new int[counts.length];
        for (int i = 1; i < counts.length; i++) {
            next[i] = next[i - 1] + counts[i - 1];
        }
        int mask = counts.length - 1;
        for (int i = 0; i < entries.blockCount(); i++) {
            RecordBuffer block = entries.block(i);
            int at = 0;
            while (at < block.length()) {
                int index = (int) block.getLong(at) & mask;
                order[next[index]++] = i << MapEntries.OFFSET_BITS | at;
                at += MapEntries.HEAD_BYTES + block.getInt(at + Long.BYTES);
            }
        }
        return next;
    }

    /** Puts a segment together from its entries, which take chunks from the first on. */
    private void lay(MapEntries entries, MapShape shape, int from, int to) {
        Arrays.fill(segment.bytes(), 0, shape.segmentBytes, (byte) 0);
        int chunk = 0;
        for (int i = from; i < to; i++) {
            byte[] bytes = entries.block(order[i] >>> MapEntries.OFFSET_BITS).bytes();
            int at = order[i] & (1 << MapEntries.OFFSET_BITS) - 1;
            int entry = at + MapEntries.HEAD_BYTES;
            int entryBytes = RecordBuffer.intAt(bytes, at + Long.BYTES);
            int key = shape.slotKey(RecordBuffer.longAt(bytes, at));
            int slot = emptySlot(shape, key, bytes, entry);
            segment.setInt(slot, key | chunk << shape.keyBits);
            int target = shape.chunksOffset + chunk * shape.chunkBytes;
            System.arraycopy(bytes, entry, segment.bytes(), target, entryBytes);
            chunk += MapShape.chunksOf(entryBytes, shape.chunkBytes);
        }
        for (int i = 0; i < chunk; i++) {
            int at = shape.freeListOffset + (i >>> 3);
            segment.setByte(at, segment.getByte(at) | 1 << (i & 7));
        }
    }

    /** Where a key goes in the hash table of the segment. */
    private int emptySlot(MapShape shape, int key, byte[] bytes, int entry) {
        int mask = shape.capacity - 1;
        int keyMask = (1 << shape.keyBits) - 1;
        int index = key & mask;
        int found = segment.getInt(index * MapShape.SLOT_BYTES);
        while (found != 0) {
            if ((found & keyMask) == key) {
                int other = shape.chunksOffset + (found >>> shape.keyBits) * shape.chunkBytes;
                checkOther(bytes, entry, other);
            }
            index = (index + 1) & mask;
            found = segment.getInt(index * MapShape.SLOT_BYTES);
        }
        return index * MapShape.SLOT_BYTES;
    }

    private void checkOther(byte[] bytes, int entry, int other) {
        int end = entry + 1 + bytes[entry];
        if (Arrays.equals(bytes, entry, end, segment.bytes(), other, other + end - entry)) {
            throw new IllegalStateException("a record was written twice while a store was filled");
        }
    }

    private static void writeAll(ByteBuffer bytes, FileChannel channel) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
