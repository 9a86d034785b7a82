package dev.kith;

import dev.kith.engine.Statement;

import java.util.function.Function;

/** Where a {@link Query} runs: in a given transaction, or in one of its own. */
interface QueryTarget {
    GraphServices services();

    /** Parses and plans; needs no snapshot. */
    Statement prepare(String text);

    /** Runs, and lets the result be used while its transaction is open. */
    <T> T run(Statement statement, StatementRunner.Run run, Function<Result, T> use);

    /** Whether a result is still of use after {@link #run} has returned. */
    boolean outlivesRun();
}
