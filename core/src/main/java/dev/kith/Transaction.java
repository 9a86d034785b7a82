package dev.kith;

import dev.kith.engine.Statement;
import dev.kith.store.TokenKind;
import dev.kith.value.Value;
import dev.kith.value.Values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads, and perhaps writes, one consistent state of the graph: the one of its start, plus its own
 * writes. {@link #close} without {@link #commit} forgets the writes.
 *
 * <p>It belongs to the thread that began it; on any other, every method fails with {@code
 * TRANSACTION_ON_OTHER_THREAD}. After it has ended every method but {@code rollback} and {@code
 * close} fails with {@code TRANSACTION_CLOSED}, and after the graph was closed with {@code
 * GRAPH_CLOSED}; what it returned is then of no use either, apart from {@link Row}s without entities.
 *
 * <p>After an error from a statement or method that writes, raised while it ran, the transaction can
 * only be rolled back: a part may have been written. Errors in the text of a statement or in the type
 * of a parameter, and errors of reading, leave it as it was.
 */
public final class Transaction implements AutoCloseable {
    private final TransactionContext context;
    private final QueryTarget target = new InThisTransaction();

    Transaction(TransactionContext context) {
        this.context = context;
    }

    // --- Cypher

    /** As {@link #run(String, Map)}, without parameters. */
    public Result run(String cypher) {
        return run(cypher, Map.of());
    }

    /**
     * Runs one statement and returns its rows as they are computed. A statement that writes has done
     * all of it when this returns, whether its rows are taken or not.
     *
     * @param parameters a value for each {@code $name}; names that the statement does not use are
     *     ignored
     * @return rows, of use until this transaction ends
     * @throws QueryException for an error in the text, with nothing run; with {@code
     *     MISSING_PARAMETER} or a runtime error
     * @throws KithException with {@code WRITE_IN_READ_TRANSACTION}, with nothing run
     */
    public Result run(String cypher, Map<String, ?> parameters) {
        return query(cypher).params(parameters).result();
    }

    /** A statement to be given parameters and limits, and then run in this transaction. */
    public Query query(String cypher) {
        return new Query(target, cypher);
    }

    // --- without Cypher

    /** Creates a node with these labels and no properties. */
    public Node createNode(String... labels) {
        return context.write(writer -> {
            long id = writer.createNode();
            for (String label : labels) {
                writer.addLabel(id, writer.token(TokenKind.LABEL, label));
            }
            return new AttachedNode(context, id);
        });
    }

    /** The node with an id, if it exists. */
    public Optional<Node> node(long id) {
        return context.read(reader -> reader.nodeExists(id)
                ? Optional.of(new AttachedNode(context, id))
                : Optional.empty());
    }

    /** The relationship with an id, if it exists. */
    public Optional<Relationship> relationship(long id) {
        return context.read(reader -> reader.relationshipExists(id)
                ? Optional.of(new AttachedView(context, reader).relationship(id))
                : Optional.empty());
    }

    /** All nodes, in order of id; what is written meanwhile is not among them. */
    public Stream<Node> nodes() {
        return NodeScan.start(context, reader -> reader.allNodes());
    }

    /** The nodes with a label, in order of id; what is written meanwhile is not among them. */
    public Stream<Node> nodes(String label) {
        return NodeScan.start(
                context,
                reader -> reader.nodesWithLabel(reader.tokens().find(TokenKind.LABEL, label)));
    }

    /**
     * The nodes with a label whose property equals a value, as Cypher's {@code =} has it. Asks an
     * index if there is one, else looks at every node with the label.
     *
     * @param value not null, which equals nothing
     */
    public List<Node> find(String label, String key, Object value) {
        Value wanted = Values.of(value);
        return context.read(reader -> new NodeSearch(reader, label, key)
                .find(wanted)
                .mapToObj(id -> (Node) new AttachedNode(context, id))
                .toList());
    }

    // --- the end

    /** Whether it has not ended. */
    public boolean isOpen() {
        return context.isOpen();
    }

    /**
     * Makes the writes visible to others and, as its {@link Durability} says, durable. Whatever
     * happens, the transaction has then ended; after an error nothing of it was written.
     *
     * @throws KithException with {@code NODE_STILL_CONNECTED}, {@code CONSTRAINT_VIOLATION}, {@code
     *     DISK_FULL}, {@code IO}; with {@code STORE_POISONED} if it is not known whether the writes
     *     reached the disk; with {@code TRANSACTION_CLOSED} if an earlier write failed
     */
    public void commit() {
        context.commit();
    }

    /** Forgets the writes and ends the transaction, if it has not ended. */
    public void rollback() {
        context.rollback();
    }

    /** As {@link #rollback}. */
    @Override
    public void close() {
        context.rollback();
    }

    /** For {@link Graph#read} and {@link Graph#write}. */
    <T> T runToEnd(Function<? super Transaction, ? extends T> work) {
        try {
            T result = work.apply(this);
            if (isOpen()) {
                commit();
            }
            return result;
        } finally {
            context.rollback();
        }
    }

    private final class InThisTransaction implements QueryTarget {
        @Override
        public GraphServices services() {
            return context.services();
        }

        @Override
        public Statement prepare(String text) {
            return context.read(reader -> context.services().engine().prepare(text));
        }

        @Override
        public <T> T run(Statement statement, StatementRunner.Run run, Function<Result, T> use) {
            return use.apply(StatementRunner.attached(context, statement, run));
        }

        @Override
        public boolean outlivesRun() {
            return true;
        }
    }
}
