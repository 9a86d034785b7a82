package dev.kith;

import dev.kith.engine.QueryEngine;
import dev.kith.engine.Statement;
import dev.kith.extension.Extension;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreProvider;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A graph of nodes and relationships, in a folder or in memory. Open one for each folder, share it
 * between threads, close it at the end.
 *
 * <pre>
 * try (Graph graph = Graph.open(Path.of("social.kith"))) {
 *     graph.query("CREATE (:Person {name: $name})").param("name", "Ann").run();
 *     List&lt;String&gt; names = graph.query("MATCH (p:Person) RETURN p.name").list(String.class);
 * }
 * </pre>
 *
 * <p>Any number of threads read, each on the state of its start, while one at a time writes; neither
 * waits for the other. After {@link #close} every method fails with {@code GRAPH_CLOSED}.
 */
public final class Graph implements AutoCloseable {
    /** How long {@link #close} lets transactions run on before it ends them. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

    private final GraphServices services;
    private final QueryTarget target = new InTransactionOfItsOwn();
    private final Duration closeWait;
    private final AtomicBoolean closing = new AtomicBoolean();

    private Graph(GraphServices services, Duration closeWait) {
        this.services = services;
        this.closeWait = closeWait;
    }

    // --- opening

    /** Opens the graph in a folder, or creates one there; as {@link #open(Path, GraphOptions)}. */
    public static Graph open(Path folder) {
        return open(folder, GraphOptions.defaults());
    }

    /**
     * Opens the graph in a folder. If the folder is missing or empty, creates one there, unless the
     * options forbid it. After a crash this first recovers what was committed, which takes the longer
     * the larger the graph is.
     *
     * @throws KithException {@code DATABASE_LOCKED} if another process, or another {@code Graph}, has
     *     it open; {@code NOT_A_DATABASE}, {@code DATABASE_NOT_FOUND}, {@code UNSUPPORTED_FORMAT},
     *     {@code CORRUPT_STORE}, {@code READ_ONLY}, {@code DISK_FULL}, {@code IO}; {@code
     *     JVM_FLAGS_NEEDED} or {@code MISSING_JAR} with what to add
     */
    public static Graph open(Path folder, GraphOptions options) {
        QueryEngine.Provider engines = service(QueryEngine.Provider.class);
        engines.warmUp(new MemoryGraphStore());
        GraphStore store = service(GraphStoreProvider.class).open(folder, options);
        try {
            return of(store, engines.create(store, options.statementLimits()), options, CLOSE_WAIT);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** A new, empty graph in the heap, gone when it is closed; for tests and small data. */
    public static Graph inMemory() {
        return inMemory(GraphOptions.defaults());
    }

    /** As {@link #inMemory()}; options that are about files and caches have no effect. */
    public static Graph inMemory(GraphOptions options) {
        QueryEngine.Provider engines = service(QueryEngine.Provider.class);
        engines.warmUp(new MemoryGraphStore());
        var store = new MemoryGraphStore(options.evaluationLimits().maxValueBytes());
        return of(store, engines.create(store, options.statementLimits()), options, CLOSE_WAIT);
    }

    static Graph of(
            GraphStore store, QueryEngine engine, GraphOptions options, Duration closeWait) {
        return new Graph(
                new GraphServices(store, engine, options, new OpenTransactions()), closeWait);
    }

    /**
     * Builds a new graph from files: much faster than statements, and all or nothing.
     *
     * @throws KithException {@code IMPORT_BAD_HEADER} or {@code IMPORT_BAD_ROW} with file, line and
     *     column; {@code IMPORT_TARGET_NOT_EMPTY}; {@code DISK_FULL}, {@code IO}. The target is then
     *     as it was
     */
    public static BulkLoadReport bulkLoad(BulkLoad load) {
        return service(GraphStoreProvider.class).load(load);
    }

    private static <S> S service(Class<S> type) {
        return ServiceLoader.load(type, Graph.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new KithException(
                        ErrorCode.MISSING_JAR,
                        "a part of Kith is not on the class path (no %s): add the dependency dev.kith:kith"
                                .formatted(type.getName())));
    }

    // --- Cypher

    /**
     * A statement to be given parameters and limits, and then run in a transaction of its own. For
     * several that belong together, or for results too large for memory, use {@link #read} or {@link
     * #write}.
     */
    public Query query(String cypher) {
        return new Query(target, cypher);
    }

    /** How a statement would be executed; nothing runs. */
    public Plan explain(String cypher) {
        return query(cypher).explain();
    }

    // --- functions and procedures of the program

    /**
     * Makes functions, aggregations and procedures of the program known to all statements of this
     * graph from now on, until it is closed. They are not stored: a program registers them each time
     * it opens the graph. Statements that run go on with what was known when they began. Any thread
     * may call this at any time.
     *
     * @throws KithException with {@code NAME_TAKEN} if a function, or a procedure, of the name is
     *     there already, letter case aside; then none of them is registered
     */
    public void register(Extension... extensions) {
        services.open().requireOpen();
        services.engine().register(List.of(extensions));
    }

    /** Forgets what is registered under a name; whether there was something. */
    public boolean unregister(String name) {
        services.open().requireOpen();
        return services.engine().unregister(name);
    }

    // --- transactions

    /**
     * Runs work in a read transaction, on the graph as it is now, and returns its result. Nodes,
     * relationships and lazy results do not outlive the transaction.
     */
    public <T> T read(Function<? super Transaction, ? extends T> work) {
        return beginRead().runToEnd(work);
    }

    /** As {@link #read}, for work without a result. */
    public void doRead(Consumer<? super Transaction> work) {
        read(withoutResult(work));
    }

    /**
     * Runs work in a write transaction and returns its result: commits when the work returns, rolls
     * back if it throws. The work may have called {@code commit} or {@code rollback} itself.
     *
     * @throws KithException as {@link #beginWrite()} and {@link Transaction#commit}
     */
    public <T> T write(Function<? super Transaction, ? extends T> work) {
        return beginWrite().runToEnd(work);
    }

    /** As {@link #write}, for work without a result. */
    public void doWrite(Consumer<? super Transaction> work) {
        write(withoutResult(work));
    }

    private static Function<Transaction, Boolean> withoutResult(
            Consumer<? super Transaction> work) {
        return transaction -> {
            work.accept(transaction);
            return true;
        };
    }

    /** Begins a read transaction, on the graph as it is now. Close it soon: it holds memory. */
    public Transaction beginRead() {
        return new Transaction(services.beginRead());
    }

    /** As {@link #beginWrite(Durability)}, as durable as {@link GraphOptions#durability} says. */
    public Transaction beginWrite() {
        return beginWrite(services.options().durability());
    }

    /**
     * Begins a write transaction, which is the only one until it ends.
     *
     * @throws KithException with {@code WRITE_CONFLICT} if another had not ended within {@link
     *     GraphOptions#writerTimeout}, or at once if this thread has one open; with {@code READ_ONLY}
     */
    public Transaction beginWrite(Durability durability) {
        return new Transaction(services.beginWrite(durability));
    }

    /**
     * Closes the graph: nothing begins any more, and what runs has 10 seconds to end. Transactions
     * that are then still open are rolled back and statements cancelled. Closing again does nothing.
     */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            services.open().close(closeWait).forEach(OwnTransactionContext::forceEnd);
            services.store().close();
        }
    }

    private final class InTransactionOfItsOwn implements QueryTarget {
        @Override
        public GraphServices services() {
            return services;
        }

        @Override
        public Statement prepare(String text) {
            services.open().requireOpen();
            return services.engine().prepare(text);
        }

        @Override
        public <T> T run(Statement statement, StatementRunner.Run run, Function<Result, T> use) {
            boolean writes = statement.writes() && !statement.explainOnly();
            OwnTransactionContext context = writes
                    ? services.beginWrite(services.options().durability())
                    : services.beginRead();
            try {
                T used = use.apply(StatementRunner.detached(context, statement, run));
                context.commit();
                return used;
            } finally {
                context.rollback();
            }
        }

        @Override
        public boolean outlivesRun() {
            return false;
        }
    }
}
