package dev.kith.query.function;

import dev.kith.EvaluationLimits;
import dev.kith.engine.Lending;
import dev.kith.store.GraphReader;

import java.time.Instant;

/** What a function may use beside its arguments. One per run of a statement. */
public interface FunctionContext {
    /** The state of the graph that the statement sees. */
    GraphReader reader();

    /**
     * The type token of a relationship that this statement has deleted, {@link
     * dev.kith.store.Tokens#NONE} if it has not.
     */
    int deletedType(long relationshipId);

    /** When the transaction of the statement began. */
    Instant transactionStart();

    /** When the statement began. */
    Instant statementStart();

    /** What functions and procedures of the program may use. */
    Lending lending();

    /** The same for a procedure that writes. */
    Lending lendingForWriting();

    /** What the statement may make, and how long it may try. */
    EvaluationLimits limits();

    /**
     * Fails with {@code MEMORY_LIMIT} if one value of so many bytes is more than all that the
     * statement may hold.
     */
    void checkRoom(long valueBytes);

    /** Fails with {@code TIMEOUT} or {@code CANCELLED} if the statement is to end. */
    void checkActive();
}
