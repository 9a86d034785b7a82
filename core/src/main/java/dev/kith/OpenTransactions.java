package dev.kith;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The transactions that have not ended, and whether new ones may begin. */
final class OpenTransactions {
    private enum State {
        OPEN,
        /** Transactions may end but not begin. */
        CLOSING,
        /** Whatever still runs is to stop. */
        CLOSED
    }

    private final Set<OwnTransactionContext> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    void requireOpen() {
        if (state != State.OPEN) {
            throw new KithException(ErrorCode.GRAPH_CLOSED, "the graph is closed");
        }
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** A second one would wait for the first, which waits for it. */
    void requireNoWriterOfThisThread() {
        for (OwnTransactionContext transaction : open) {
            if (transaction.writes() && transaction.isOwnedByThisThread()) {
                throw new KithException(
                        ErrorCode.WRITE_CONFLICT,
                        "this thread already has an open write transaction: use that one, or end it");
            }
        }
    }

    void add(OwnTransactionContext transaction) {
        open.add(transaction);
    }

    void remove(OwnTransactionContext transaction) {
        open.remove(transaction);
        // Whoever closes sets the state and then looks at the set: one of the two sees the other.
        if (state != State.OPEN) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /**
     * Lets nothing begin any more and waits for what runs, though not for transactions of this
     * thread, which cannot end while it waits.
     *
     * @return those that have not ended in time
     */
    synchronized List<OwnTransactionContext> close(Duration wait) {
        state = State.CLOSING;
        long deadlineNanos = System.nanoTime() + wait.toNanos();
        try {
            long leftNanos = wait.toNanos();
            while (leftNanos > 0 && othersAreOpen()) {
                TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
                leftNanos = deadlineNanos - System.nanoTime();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        state = State.CLOSED;
        return List.copyOf(open);
    }

    private boolean othersAreOpen() {
        for (OwnTransactionContext transaction : open) {
            if (!transaction.isOwnedByThisThread()) {
                return true;
            }
        }
        return false;
    }
}
