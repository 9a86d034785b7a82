package dev.kith;

import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Statement;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A statement with its parameters and limits, to be run by one of the methods that take its rows:
 * {@code list}, {@code single}, {@code first}, {@code forEach}, {@code stream}, or {@code run} for
 * the rest. It can be run again, with other parameters too. Used by one thread.
 *
 * <p>One made by {@link Graph#query} runs in a transaction of its own, a write transaction if the
 * statement writes, which is committed before the method returns and rolled back if it fails; its
 * nodes, relationships and paths are copies. One made by {@link Transaction#query} runs in that
 * transaction, as {@link Transaction#run(String, Map)} does.
 *
 * <p>Each of these methods fails with a {@link QueryException}: at once for an error in the text,
 * with {@code MISSING_PARAMETER}, or any runtime error; with {@code TIMEOUT}, {@code MEMORY_LIMIT}
 * or {@code CANCELLED}; and on a graph with {@code WRITE_CONFLICT} if another write transaction took
 * longer than {@link GraphOptions#writerTimeout}.
 */
public final class Query {
    private final QueryTarget target;
    private final String text;
    private final Map<String, Value> parameters = new HashMap<>();
    private Duration timeout;
    private long memoryLimitBytes;
    private CancellationToken cancellation = new CancellationToken();

    Query(QueryTarget target, String text) {
        this.target = target;
        this.text = text;
        this.timeout = target.services().options().queryTimeout();
        this.memoryLimitBytes = target.services().options().queryMemoryBytes();
    }

    // --- what to run

    /**
     * Gives a parameter its value. Parameters that the statement does not use are ignored.
     *
     * @param name without the {@code $}
     * @param value null, a boolean, number, string, enum constant, collection, array, map, record,
     *     {@code Optional}, or a node, relationship or path
     * @throws KithException with {@code INVALID_ARGUMENT} for any other object; with {@code
     *     LIST_TOO_LONG}, {@code VALUE_TOO_LARGE} or {@code VALUE_TOO_DEEP} if it is past a limit of
     *     {@link GraphOptions#evaluationLimits}
     */
    public Query param(String name, @Nullable Object value) {
        parameters.put(
                name,
                ParameterValue.of(name, value, target.services().options().evaluationLimits()));
        return this;
    }

    /** Gives several parameters their values; as {@link #param}. */
    public Query params(Map<String, ?> values) {
        values.forEach(this::param);
        return this;
    }

    /** The longest that it may run; without, {@link GraphOptions#queryTimeout}. */
    public Query timeout(Duration newTimeout) {
        timeout = newTimeout;
        return this;
    }

    /** The most its intermediate results may hold; without, {@link GraphOptions#queryMemoryBytes}. */
    public Query memoryLimitBytes(long newMemoryLimitBytes) {
        memoryLimitBytes = newMemoryLimitBytes;
        return this;
    }

    /** Lets another thread cancel it. */
    public Query cancelledBy(CancellationToken token) {
        cancellation = token;
        return this;
    }

    // --- running it

    /** All rows. */
    public List<Row> list() {
        return run(false, Result::list);
    }

    /**
     * All rows as objects of a class. A record is made from the columns with the names of its
     * components; if the statement returns one column of another name, from the entries of the map
     * or the properties of the node or relationship in it. Other classes need one column; {@link
     * Row#get(String, Class)} says which they are. Components may also be {@code Optional}, {@code
     * List}, {@code Set} or {@code Map} of these.
     *
     * @throws KithException with {@code CONVERSION}, naming column and row, if a component has no
     *     column, a value is of another type, or a null meets a primitive component. A statement on a
     *     graph is then rolled back
     */
    public <R> List<R> list(Class<R> type) {
        return run(false, result -> result.list(type));
    }

    /**
     * The only row.
     *
     * @throws KithException with {@code CONVERSION} if there is none or more than one. A statement
     *     on a graph is then rolled back
     */
    public Row single() {
        return run(false, Result::single);
    }

    /** The only row as an object, as {@link #list(Class)} makes it. */
    public <R> R single(Class<R> type) {
        return run(false, result -> result.single(type));
    }

    /** The first row, if there is one; the others are not computed. */
    public Optional<Row> first() {
        return run(false, result -> {
            try (result) {
                return RowReading.first(result.iterator());
            }
        });
    }

    /** The first row as an object, as {@link #list(Class)} makes it. */
    public <R> Optional<R> first(Class<R> type) {
        return run(false, result -> {
            try (result) {
                return RowReading.first(result.iterator())
                        .map(row -> RowReading.mapped(row, result.columnsByName(), type));
            }
        });
    }

    /** Shows each row as it is computed, so that they need not all fit in memory. */
    public void forEach(Consumer<? super Row> action) {
        run(false, result -> {
            result.forEach(action);
            return result.summary();
        });
    }

    /**
     * Shows the result as a whole: its columns, even if there is no row, its rows as they are
     * computed, and its summary. On a graph it is of use until {@code action} returns.
     */
    public void consume(Consumer<? super Result> action) {
        run(false, result -> {
            action.accept(result);
            return true;
        });
    }

    /**
     * The rows, computed as they are taken; of use until the transaction ends.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} on a graph, whose transaction would have to
     *     stay open
     */
    public Stream<Row> stream() {
        if (!target.outlivesRun()) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "stream() needs a transaction: graph.read(tx -> tx.query(..).stream()...); or use"
                            + " forEach(..)");
        }
        return run(false, Result::stream);
    }

    /** Runs it for its effect; rows are skipped. */
    public Summary run() {
        return run(false, Result::summary);
    }

    /** How it would be executed; nothing runs. */
    public Plan explain() {
        return new Plan(target.prepare(text).plan(), false);
    }

    /** Runs it, writes included, and tells how it was executed. */
    public Plan profile() {
        return run(true, Result::summary).plan().orElseThrow();
    }

    /** For transactions, where a result outlives the call. */
    Result result() {
        return run(false, result -> result);
    }

    private <T> T run(boolean profile, Function<Result, T> use) {
        Statement statement = target.prepare(text);
        CancellationToken token = cancellation;
        OpenTransactions open = target.services().open();
        var options = new ExecutionOptions(
                timeout,
                memoryLimitBytes,
                target.services().options().evaluationLimits(),
                () -> token.isCancelled() || open.isClosed(),
                profile);
        return target.run(statement, new StatementRunner.Run(Map.copyOf(parameters), options), use);
    }
}
