package dev.kith.query.execute.table;

import java.util.Arrays;

/**
 * A set of ids of nodes or of relationships, as bits in pages that come into being when touched.
 * Ids are dense, so that a page of 512 bytes stands for 4,096 of them. Clearing costs what was
 * touched, not what there is.
 */
public final class IdSet {
    private static final int PAGE_SHIFT = 12;
    private static final int PAGE_WORDS = 1 << (PAGE_SHIFT - 6);
    private static final long PAGE_BYTES = PAGE_WORDS * 8L + 24;
    private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;

    /** Stands for pages that nothing has touched. */
    private static final long[] NO_PAGE = {};

    private long[][] pages = {NO_PAGE, NO_PAGE, NO_PAGE, NO_PAGE};
    private int[] touched = new int[4];
    private int touchedCount;
    private long size;

    /** True if the id was not in the set. */
    public boolean add(long id) {
        int pageIndex = (int) (id >>> PAGE_SHIFT);
        long[] page = pageIndex < pages.length ? pages[pageIndex] : NO_PAGE;
        if (page == NO_PAGE) {
            page = newPage(pageIndex);
        }
        int word = ((int) id & PAGE_MASK) >>> 6;
        long bit = 1L << id;
        long before = page[word];
        if ((before & bit) != 0) {
            return false;
        }
        page[word] = before | bit;
        size++;
        return true;
    }

    public boolean contains(long id) {
        int pageIndex = (int) (id >>> PAGE_SHIFT);
        long[] page = pageIndex < pages.length ? pages[pageIndex] : NO_PAGE;
        return page != NO_PAGE && (page[((int) id & PAGE_MASK) >>> 6] & 1L << id) != 0;
    }

    public long size() {
        return size;
    }

    /** About the bytes that the set holds; they stay held after {@link #clear}. */
    public long bytes() {
        return touchedCount * PAGE_BYTES + pages.length * 8L;
    }

    public void clear() {
        for (int i = 0; i < touchedCount; i++) {
            Arrays.fill(pages[touched[i]], 0);
        }
        size = 0;
    }

    private long[] newPage(int pageIndex) {
        if (pageIndex >= pages.length) {
            int before = pages.length;
            pages = Arrays.copyOf(pages, Math.max(pageIndex + 1, before * 2));
            Arrays.fill(pages, before, pages.length, NO_PAGE);
        }
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = pageIndex;
        long[] page = new long[PAGE_WORDS];
        pages[pageIndex] = page;
        return page;
    }
}
