package dev.kith;

import dev.kith.engine.QueryEngine;
import dev.kith.store.GraphStore;

/** What all transactions of a graph share. */
record GraphServices(
        GraphStore store, QueryEngine engine, GraphOptions options, OpenTransactions open) {

    OwnTransactionContext beginRead() {
        open.requireOpen();
        return begun(new OwnTransactionContext(this, store.snapshot()));
    }

    OwnTransactionContext beginWrite(Durability durability) {
        open.requireOpen();
        if (options.readOnly()) {
            throw new KithException(
                    ErrorCode.READ_ONLY, "the graph was opened with GraphOptions.readOnly");
        }
        open.requireNoWriterOfThisThread();
        return begun(
                new OwnTransactionContext(this, store.begin(options.writerTimeout(), durability)));
    }

    /** The graph may have begun to close since the first look. */
    private OwnTransactionContext begun(OwnTransactionContext context) {
        try {
            open.requireOpen();
        } catch (KithException closed) {
            context.forceEnd();
            throw closed;
        }
        return context;
    }
}
