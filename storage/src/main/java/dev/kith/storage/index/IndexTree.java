package dev.kith.storage.index;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.codec.IndexHeader;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.IndexPage;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;

import java.util.Arrays;

/**
 * Inserts and removes entries of an index. A page is split when it is too large. A leaf that loses
 * its last entry stays where it is and is passed over by seeks, until entries come to it again.
 */
public final class IndexTree {
    static final int HEADER_PAGE = 0;
    static final int FIRST_PAGE = 1;

    /** Pages hold at least two entries each, so this is more than 2^30 entries. */
    private static final int MAX_DEPTH = 32;

    private final WriteBuffer records;
    private final int indexId;
    private final RecordBuffer scratch = new RecordBuffer();
    private final RecordBuffer separator = new RecordBuffer();
    private final long[] path = new long[MAX_DEPTH];
    private final int[] pathIndex = new int[MAX_DEPTH];
    private int depth;

    public IndexTree(WriteBuffer records, int indexId) {
        this.records = records;
        this.indexId = indexId;
    }

    /** Removes every page. */
    public void drop() {
        long pages = IndexHeader.nextPage(header());
        for (long page = 0; page < pages; page++) {
            records.delete(RecordKind.INDEX, indexId, page, 0);
        }
    }

    /**
     * Inserts an entry; nothing happens if it is there.
     *
     * @return whether another node has the same values
     */
    public boolean insert(RecordBuffer entry) {
        byte[] key = entry.bytes();
        int length = entry.length();
        long pageNumber = descend(key, length);
        RecordBuffer page = edit(pageNumber);
        int index = IndexPage.lowerBound(page, key, length);
        if (index < IndexPage.count(page) && IndexPage.equalAt(page, index, key, length)) {
            return false;
        }
        boolean known = isKnownAround(page, index, key, length - Long.BYTES);
        if (!known) {
            changeDistinct(1);
        }
        IndexPage.insert(page, index, key, 0, length);
        if (page.length() > IndexPage.MAX_BYTES && IndexPage.count(page) > 1) {
            splitLeaf(page, pageNumber, index);
        }
        return known;
    }

    /** Removes an entry. */
    public void remove(RecordBuffer entry) {
        byte[] key = entry.bytes();
        int length = entry.length();
        RecordBuffer page = edit(descend(key, length));
        int index = IndexPage.lowerBound(page, key, length);
        if (index == IndexPage.count(page) || !IndexPage.equalAt(page, index, key, length)) {
            throw new KithException(
                    ErrorCode.CORRUPT_STORE,
                    "index %d does not have an entry of node %d"
                            .formatted(indexId, IndexKey.nodeOf(key, length)));
        }
        IndexPage.remove(page, index);
        if (!isKnownAround(page, index, key, length - Long.BYTES)) {
            changeDistinct(-1);
        }
    }

    /** The first nodes that have these values, at most two. */
    long[] firstTwo(byte[] values) {
        long[] nodes = new long[2];
        var seek = new IndexSeek(records, indexId, values, values.length);
        return Arrays.copyOf(nodes, seek.next(nodes, 0, 2));
    }

    /** Whether the entry at or before an index, or one in a page beside, has these values. */
    private boolean isKnownAround(RecordBuffer page, int index, byte[] key, int valuesLength) {
        if (index > 0 && IndexPage.hasValuesAt(page, index - 1, key, valuesLength)) {
            return true;
        }
        int count = IndexPage.count(page);
        if (index < count && IndexPage.hasValuesAt(page, index, key, valuesLength)) {
            return true;
        }
        boolean isLast = index == count && IndexPage.link(page) == IndexPage.NO_PAGE;
        if (index > 0 && (index < count || isLast)) {
            return false;
        }
        return new IndexSeek(records, indexId, key, valuesLength).next(new long[1], 0, 1) > 0;
    }

    private void changeDistinct(int change) {
        RecordBuffer header = edit(HEADER_PAGE);
        IndexHeader.setDistinct(header, IndexHeader.distinct(header) + change);
    }

    /** Finds the leaf of a key and notes the way there. */
    private long descend(byte[] key, int length) {
        long pageNumber = IndexHeader.root(header());
        depth = 0;
        RecordBuffer page = find(pageNumber);
        while (!IndexPage.isLeaf(page)) {
            int index = IndexPage.childFor(page, key, length);
            path[depth] = pageNumber;
            pathIndex[depth] = index;
            depth++;
            pageNumber = IndexPage.child(page, index);
            page = find(pageNumber);
        }
        return pageNumber;
    }

    private void splitLeaf(RecordBuffer page, long pageNumber, int insertedAt) {
        int last = IndexPage.count(page) - 1;
        boolean growsAtEnd = insertedAt == last && IndexPage.link(page) == IndexPage.NO_PAGE;
        int from = growsAtEnd ? last : IndexPage.middle(page);
        long rightNumber = IndexHeader.takePage(edit(HEADER_PAGE));
        RecordBuffer right = records.create(RecordKind.INDEX, indexId, rightNumber, 0);
        IndexPage.begin(right, true, IndexPage.link(page));
        IndexPage.moveTail(page, from, right);
        IndexPage.setLink(page, rightNumber);
        int start = IndexPage.entryStart(right, 0);
        separator.set(right.bytes(), start, IndexPage.entryEnd(right, 0) - start);
        addChild(pageNumber, rightNumber);
    }

    /** Adds a page, for keys from {@link #separator} on, to the right of another. */
    private void addChild(long leftNumber, long rightNumber) {
        if (depth == 0) {
            RecordBuffer header = edit(HEADER_PAGE);
            long rootNumber = IndexHeader.takePage(header);
            IndexHeader.setRoot(header, rootNumber);
            RecordBuffer root = records.create(RecordKind.INDEX, indexId, rootNumber, 0);
            IndexPage.begin(root, false, leftNumber);
            IndexPage.insertChild(root, 0, separator.bytes(), 0, separator.length(), rightNumber);
            return;
        }
        depth--;
        long parentNumber = path[depth];
        RecordBuffer parent = edit(parentNumber);
        IndexPage.insertChild(
                parent,
                pathIndex[depth] + 1,
                separator.bytes(),
                0,
                separator.length(),
                rightNumber);
        if (parent.length() > IndexPage.MAX_BYTES && IndexPage.count(parent) > 2) {
            splitInner(parent, parentNumber);
        }
    }

    /** The middle entry moves up; its child becomes the first of the new page. */
    private void splitInner(RecordBuffer page, long pageNumber) {
        int middle = Math.min(IndexPage.middle(page), IndexPage.count(page) - 2);
        int start = IndexPage.entryStart(page, middle);
        int keyEnd = IndexPage.entryEnd(page, middle) - IndexPage.childBytes();
        separator.set(page.bytes(), start, keyEnd - start);
        long rightNumber = IndexHeader.takePage(edit(HEADER_PAGE));
        RecordBuffer right = records.create(RecordKind.INDEX, indexId, rightNumber, 0);
        IndexPage.begin(right, false, IndexPage.child(page, middle));
        IndexPage.moveTail(page, middle + 1, right);
        IndexPage.remove(page, middle);
        addChild(pageNumber, rightNumber);
    }

    private RecordBuffer header() {
        return find(HEADER_PAGE);
    }

    private RecordBuffer find(long pageNumber) {
        return records.find(RecordKind.INDEX, indexId, pageNumber, 0, scratch);
    }

    private RecordBuffer edit(long pageNumber) {
        return records.edit(RecordKind.INDEX, indexId, pageNumber, 0);
    }
}
