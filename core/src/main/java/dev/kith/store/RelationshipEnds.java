package dev.kith.store;

/** Type and ends of a relationship: filled by {@link GraphReader#relationship}, reused. */
public final class RelationshipEnds {
    private int type;
    private long source;
    private long target;

    /** For stores. */
    public void set(int newType, long newSource, long newTarget) {
        type = newType;
        source = newSource;
        target = newTarget;
    }

    public int type() {
        return type;
    }

    public long source() {
        return source;
    }

    public long target() {
        return target;
    }

    /** The end that is not the given one; the same one for a relationship to itself. */
    public long other(long nodeId) {
        return nodeId == source ? target : source;
    }
}
