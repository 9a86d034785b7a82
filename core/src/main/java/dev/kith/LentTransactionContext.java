package dev.kith;

import dev.kith.engine.CountingWriter;
import dev.kith.store.GraphReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Function;

/**
 * The transaction of a running statement, as the functions and procedures see it that the statement
 * calls: not theirs to end, and theirs to write only if the statement writes for them.
 *
 * @param writer that of the statement, which counts what they write; null if they may not
 */
record LentTransactionContext(
        TransactionContext lender, @Nullable CountingWriter writer) implements TransactionContext {
    @Override
    public GraphServices services() {
        return lender.services();
    }

    @Override
    public Instant start() {
        return lender.start();
    }

    @Override
    public boolean isUsable() {
        return lender.isUsable();
    }

    @Override
    public boolean isOpen() {
        return lender.isOpen();
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super GraphReader, T> work) {
        return lender.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super CountingWriter, T> work) {
        if (writer == null) {
            throw new KithException(
                    ErrorCode.WRITE_IN_READ_TRANSACTION,
                    "functions, and procedures made by UserProcedure.reading(..), do not write;"
                            + " UserProcedure.writing(..) makes one that does");
        }
        return lender.write(ofLender -> work.apply(writer));
    }

    @Override
    public void register(Unfinished reading) {
        lender.register(reading);
    }

    @Override
    public void unregister(Unfinished reading) {
        lender.unregister(reading);
    }

    @Override
    public void commit() {
        throw notYours();
    }

    @Override
    public void rollback() {
        throw notYours();
    }

    private static KithException notYours() {
        return new KithException(
                ErrorCode.TRANSACTION_IN_USE,
                "this transaction belongs to whoever ran the statement; a function or procedure that"
                        + " the statement calls does not end it");
    }
}
