package dev.kith;

/** Which relationships of a node are meant: those that leave it, those that arrive, or both. */
public enum Direction {
    OUTGOING,
    INCOMING,
    BOTH;

    /** The same relationships seen from the other end. */
    public Direction reversed() {
        return switch (this) {
            case OUTGOING -> INCOMING;
            case INCOMING -> OUTGOING;
            case BOTH -> BOTH;
        };
    }
}
