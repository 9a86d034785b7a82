package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * What is to be known of an index as a whole: key (INDEX, index id, 0). Little-endian. Since format
 * version 1.
 *
 * <pre>
 * offset  bytes  field
 *      0      8  root        page number, 1 or more
 *      8      8  next page   number of the next new page, greater than root
 *     16      8  distinct    number of different values
 * </pre>
 */
public final class IndexHeader {
    private static final int ROOT_OFFSET = 0;
    private static final int NEXT_PAGE_OFFSET = 8;
    private static final int DISTINCT_OFFSET = 16;
    private static final int SIZE_BYTES = 24;

    private IndexHeader() {}

    public static void write(RecordBuffer into, long root, long nextPage, long distinct) {
        into.clear();
        into.putLong(root).putLong(nextPage).putLong(distinct);
    }

    public static long root(RecordBuffer header) {
        if (header.length() != SIZE_BYTES
                || header.getLong(ROOT_OFFSET) < 1
                || header.getLong(NEXT_PAGE_OFFSET) <= header.getLong(ROOT_OFFSET)) {
            throw CorruptRecord.because("the header of an index has %d bytes and no valid root"
                    .formatted(header.length()));
        }
        return header.getLong(ROOT_OFFSET);
    }

    public static long nextPage(RecordBuffer header) {
        return header.getLong(NEXT_PAGE_OFFSET);
    }

    public static long distinct(RecordBuffer header) {
        return header.getLong(DISTINCT_OFFSET);
    }

    public static void setRoot(RecordBuffer header, long root) {
        header.setLong(ROOT_OFFSET, root);
    }

    public static void setDistinct(RecordBuffer header, long distinct) {
        header.setLong(DISTINCT_OFFSET, distinct);
    }

    /** Gives out the number of a new page. */
    public static long takePage(RecordBuffer header) {
        long page = nextPage(header);
        header.setLong(NEXT_PAGE_OFFSET, page + 1);
        return page;
    }
}
