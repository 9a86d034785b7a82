package dev.kith;

/** When a commit returns. */
public enum Durability {
    /** After its writes have reached the disk: nothing that was acknowledged is ever lost. */
    SYNC,
    /**
     * At once; its writes reach the disk within {@link GraphOptions#asyncBound}. A crash may lose
     * the commits of that last moment, never a part of one.
     */
    ASYNC
}
