package dev.kith;

/**
 * Cancels statements from another thread: give it to {@link Query#cancelledBy}, keep it, and call
 * {@link #cancel}. Safe for use by many threads; serves any number of statements.
 */
public final class CancellationToken {
    private volatile boolean cancelled;

    /**
     * Makes every statement that was given this token fail with {@code CANCELLED}, those that run
     * within milliseconds, those that have not begun at once.
     */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
