package dev.kith.query.execute;

/** The memory that one operator holds: counted as it grows, given back as a whole. */
public final class HeldMemory {
    private final QueryContext context;
    private long bytes;

    public HeldMemory(QueryContext context) {
        this.context = context;
    }

    public void add(long moreBytes) {
        bytes += moreBytes;
        context.hold(moreBytes);
    }

    /** Says how much is held in all. */
    public void set(long allBytes) {
        if (allBytes != bytes) {
            add(allBytes - bytes);
        }
    }

    public void release() {
        set(0);
    }
}
