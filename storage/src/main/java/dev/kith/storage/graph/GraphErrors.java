package dev.kith.storage.graph;

import dev.kith.ErrorCode;
import dev.kith.KithException;

/** Errors in the use of a transaction; those of what it does are in {@link dev.kith.store.StoreErrors}. */
final class GraphErrors {
    private GraphErrors() {}

    static KithException transactionClosed() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                "the transaction was committed, rolled back or closed");
    }

    static KithException otherThread(Thread owner) {
        return new KithException(
                ErrorCode.TRANSACTION_ON_OTHER_THREAD,
                "the transaction belongs to thread `%s`, but was used by `%s`"
                        .formatted(owner.getName(), Thread.currentThread().getName()));
    }

    static KithException onlyRollback() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                "a statement of the transaction failed: it can only be rolled back");
    }

    static KithException interrupted() {
        return new KithException(
                ErrorCode.CANCELLED,
                "the thread was interrupted while it waited for the writer slot");
    }

    static KithException readOnly() {
        return new KithException(ErrorCode.READ_ONLY, "the graph was opened read-only");
    }
}
