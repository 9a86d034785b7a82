package dev.kith.engine;

import dev.kith.Transaction;
import dev.kith.value.EntityView;

/** What a run lends to the functions and procedures of the program that its statement calls. */
public interface Lending {
    /** For runs outside of any transaction: there are no entities to see and nothing to ask. */
    Lending NOTHING = new Lending() {
        @Override
        public EntityView entities() {
            throw new IllegalStateException("this run lends no entities");
        }

        @Override
        public Transaction transaction() {
            throw new IllegalStateException("this run lends no transaction");
        }

        @Override
        public Lending forWriting(CountingWriter writer) {
            return this;
        }
    };

    /** Makes nodes, relationships and paths that read the run's transaction. */
    EntityView entities();

    /** The run's transaction, which the borrower can neither end nor, unless told, write. */
    Transaction transaction();

    /** The same, for a procedure that writes: what it changes counts as the statement's. */
    Lending forWriting(CountingWriter writer);
}
