package dev.kith.engine;

import dev.kith.store.GraphReader;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;

/** A planned statement: immutable, run any number of times, by many threads. */
public interface Statement {
    /** Whether running needs a {@link dev.kith.store.GraphWriter}. */
    boolean writes();

    /** The names of the result's columns; none for a statement that ends in a write. */
    List<String> columns();

    /** Whether the text began with {@code EXPLAIN}: then there is a plan and nothing runs. */
    boolean explainOnly();

    /** Whether the text began with {@code PROFILE}: then it runs and counts. */
    boolean profiled();

    /** The plan as a tree, for people. */
    String plan();

    /**
     * Starts the statement. A writing statement is executed to its end before this returns.
     *
     * @param reader where to; a {@link dev.kith.store.GraphWriter} if {@link #writes}
     * @throws dev.kith.QueryException for a missing parameter, or any runtime error
     */
    Execution run(GraphReader reader, Map<String, Value> parameters, ExecutionOptions options);
}
