package dev.kith;

import dev.kith.engine.Lending;
import dev.kith.value.EntityView;

/** What a statement that runs in a transaction lends to the functions and procedures it calls. */
record StatementLending(TransactionContext context, boolean mayWrite) implements Lending {
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
    public Lending forWriting() {
        return new StatementLending(context, true);
    }

    private TransactionContext lent() {
        return new LentTransactionContext(context, mayWrite);
    }
}
