package dev.kith.storage.index;

import dev.kith.storage.codec.IndexHeader;
import dev.kith.storage.codec.IndexPage;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.IdCursor;

/** Walks over the entries of an index between two keys, leaf after leaf. */
final class IndexSeek implements IdCursor {
    private static final byte[] NO_BYTES = {};

    private final RecordView records;
    private final int indexId;
    private final RecordBuffer scratch = new RecordBuffer(0);
    private final byte[] end;
    private final int endLength;
    private final boolean endIsPrefix;
    private RecordBuffer page;
    private int position;
    private int pageEnd;
    private boolean isLast;

    /** All entries that begin with these bytes. */
    IndexSeek(RecordView records, int indexId, byte[] prefix, int prefixLength) {
        this(records, indexId, prefix, prefixLength, prefix, prefixLength, true);
    }

    /** All entries from a key on. */
    static IndexSeek from(RecordView records, int indexId, RecordBuffer start) {
        return new IndexSeek(records, indexId, start.bytes(), start.length(), NO_BYTES, 0, true);
    }

    /** All entries from a key on and below another. */
    static IndexSeek between(
            RecordView records, int indexId, RecordBuffer start, RecordBuffer end) {
        return new IndexSeek(
                records, indexId, start.bytes(), start.length(), end.bytes(), end.length(), false);
    }

    private IndexSeek(
            RecordView records,
            int indexId,
            byte[] start,
            int startLength,
            byte[] end,
            int endLength,
            boolean endIsPrefix) {
        this.records = records;
        this.indexId = indexId;
        this.end = end;
        this.endLength = endLength;
        this.endIsPrefix = endIsPrefix;
        page = find(IndexHeader.root(find(IndexTree.HEADER_PAGE)));
        while (!IndexPage.isLeaf(page)) {
            page = find(IndexPage.child(page, IndexPage.childFor(page, start, startLength)));
        }
        position = IndexPage.lowerBound(page, start, startLength);
        enterPage();
    }

    @Override
    public int next(long[] into, int from, int limit) {
        int written = 0;
        while (written < limit) {
            if (position == pageEnd) {
                if (isLast) {
                    break;
                }
                page = find(IndexPage.link(page));
                position = 0;
                enterPage();
            } else {
                into[from + written++] = IndexPage.nodeAt(page, position++);
            }
        }
        return written;
    }

    /** Finds where the range ends in a page, and makes the page safe from later writes. */
    private void enterPage() {
        if (page != scratch && records.isWritable()) {
            page = scratch.set(page);
        }
        int count = IndexPage.count(page);
        pageEnd = position;
        if (position == count) {
            isLast = IndexPage.link(page) == IndexPage.NO_PAGE;
        } else if (isInside(count - 1)) {
            pageEnd = count;
            isLast = IndexPage.link(page) == IndexPage.NO_PAGE;
        } else {
            pageEnd = firstOutside(position, count - 1);
            isLast = true;
        }
    }

    private int firstOutside(int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isInside(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isInside(int index) {
        return endIsPrefix
                ? IndexPage.beginsWith(page, index, end, endLength)
                : IndexPage.compareAt(page, index, end, endLength) < 0;
    }

    private RecordBuffer find(long pageNumber) {
        return records.find(RecordKind.INDEX, indexId, pageNumber, 0, scratch);
    }
}
