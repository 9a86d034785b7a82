package dev.kith.query.execute.table;

import org.jspecify.annotations.Nullable;

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

    private @Nullable long[][] pages = new long[4][];
    private int[] touched = new int[4];
    private int touchedCount;
    private long size;

    /** True if the id was not in the set. */
    public boolean add(long id) {
        int pageIndex = (int) (id >>> PAGE_SHIFT);
        long[] page = pageIndex < pages.length ? pages[pageIndex] : null;
        if (page == null) {
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
        long[] page = pageIndex < pages.length ? pages[pageIndex] : null;
        return page != null && (page[((int) id & PAGE_MASK) >>> 6] & 1L << id) != 0;
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
            long[] page = pages[touched[i]];
            if (page != null) {
                Arrays.fill(page, 0);
            }
        }
        size = 0;
    }

    private long[] newPage(int pageIndex) {
        if (pageIndex >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(pageIndex + 1, pages.length * 2));
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
