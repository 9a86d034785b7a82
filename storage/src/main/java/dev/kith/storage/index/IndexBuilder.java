package dev.kith.storage.index;

import dev.kith.storage.codec.IndexHeader;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.IndexPage;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds an index from entries in ascending order: full pages from the leaves up, each written
 * once. An index without entries is an empty leaf.
 */
public final class IndexBuilder {
    private static final class Level {
        private final RecordBuffer page = new RecordBuffer(IndexPage.MAX_BYTES * 2);
        private long number;
    }

    private final RecordSink sink;
    private final int indexId;
    private final List<Level> levels = new ArrayList<>();
    private final RecordBuffer previous = new RecordBuffer();
    private long nextPage = IndexTree.FIRST_PAGE;
    private long distinct;

    public IndexBuilder(RecordSink sink, int indexId) {
        this.sink = sink;
        this.indexId = indexId;
        IndexPage.begin(addLevel().page, true, IndexPage.NO_PAGE);
    }

    /**
     * Adds an entry, which is greater than all before it.
     *
     * @return whether it has the same values as the one before
     */
    public boolean add(byte[] entry, int length) {
        int valuesLength = length - Long.BYTES;
        boolean repeats = previous.length() > 0
                && IndexKey.compare(
                                entry,
                                0,
                                valuesLength,
                                previous.bytes(),
                                0,
                                previous.length() - Long.BYTES)
                        == 0;
        if (!repeats) {
            distinct++;
        }
        Level leaf = levels.getFirst();
        if (IndexPage.count(leaf.page) > 0 && isFull(leaf, length)) {
            long next = nextPage++;
            IndexPage.setLink(leaf.page, next);
            write(leaf);
            IndexPage.begin(leaf.page, true, IndexPage.NO_PAGE);
            addChild(1, leaf.number, entry, length, next);
            leaf.number = next;
        }
        IndexPage.insert(leaf.page, IndexPage.count(leaf.page), entry, 0, length);
        previous.set(entry, 0, length);
        return repeats;
    }

    /** Writes what is not yet written, and the header. */
    public void finish() {
        for (Level level : levels) {
            write(level);
        }
        var header = new RecordBuffer();
        IndexHeader.write(header, levels.getLast().number, nextPage, distinct);
        sink.put(RecordKind.INDEX, indexId, IndexTree.HEADER_PAGE, 0, header);
    }

    /** Adds to a level a child for keys from a separator on; {@code left} is the one before. */
    private void addChild(int height, long left, byte[] separator, int length, long child) {
        if (height == levels.size()) {
            IndexPage.begin(addLevel().page, false, left);
        }
        Level level = levels.get(height);
        if (IndexPage.count(level.page) > 1 && isFull(level, length + Long.BYTES)) {
            long next = nextPage++;
            write(level);
            IndexPage.begin(level.page, false, child);
            addChild(height + 1, level.number, separator, length, next);
            level.number = next;
        } else {
            IndexPage.insertChild(
                    level.page, IndexPage.count(level.page), separator, 0, length, child);
        }
    }

    /** An entry also takes two bytes that say where it ends. */
    private static boolean isFull(Level level, int entryBytes) {
        return level.page.length() + entryBytes + Short.BYTES > IndexPage.MAX_BYTES;
    }

    private Level addLevel() {
        var level = new Level();
        level.number = nextPage++;
        levels.add(level);
        return level;
    }

    private void write(Level level) {
        sink.put(RecordKind.INDEX, indexId, level.number, 0, level.page);
    }
}
