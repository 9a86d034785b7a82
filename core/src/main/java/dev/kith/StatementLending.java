package dev.kith;

import dev.kith.engine.CountingWriter;
import dev.kith.engine.Lending;
import dev.kith.value.EntityView;

import org.jspecify.annotations.Nullable;

/**
 * What a statement that runs in a transaction lends to the functions and procedures it calls.
 *
 * @param writer that of the statement, for what may write; else null
 */
record StatementLending(
        TransactionContext context, @Nullable CountingWriter writer) implements Lending {
    @Override
    public EntityView entities() {
        TransactionContext lent = lent();
        return lent.read(reader -> new AttachedView(lent, reader));
    }

    @Override
    public Transaction transaction() {
        return new Transaction(lent());
    }

    @Override
    public Lending forWriting(CountingWriter ofStatement) {
        return new StatementLending(context, ofStatement);
    }

    private TransactionContext lent() {
        return new LentTransactionContext(context, writer);
    }
}
