package dev.kith;

import dev.kith.QueryException.Classification;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.QueryEngine;
import dev.kith.engine.SideEffects;
import dev.kith.engine.Statement;
import dev.kith.extension.Extension;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphWriter;
import dev.kith.store.IdCursor;
import dev.kith.store.TokenKind;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An engine for tests of the API alone. It knows five statements, each perhaps after EXPLAIN or
 * PROFILE:
 *
 * <pre>
 * ROWS a b       the rows of $rows, a list of lists
 * NODES Label    column n, lazily
 * RELATIONSHIPS  column r, lazily
 * CREATE Label   creates a node
 * CREATE_FAIL    creates a node, then fails
 * FOREVER        column i, until cancelled
 * </pre>
 */
final class FakeEngine implements QueryEngine {
    /** How long a statement that writes takes, at least. */
    static final long WRITE_MILLIS = 2;

    @Override
    public Statement prepare(String text) {
        List<String> words = List.of(text.split(" "));
        boolean explain = words.getFirst().equals("EXPLAIN");
        boolean profile = words.getFirst().equals("PROFILE");
        List<String> rest = explain || profile ? words.subList(1, words.size()) : words;
        String verb = rest.getFirst();
        List<String> operands = rest.subList(1, rest.size());
        List<String> columns = switch (verb) {
            case "ROWS" -> operands;
            case "NODES" -> List.of("n");
            case "RELATIONSHIPS" -> List.of("r");
            case "FOREVER" -> List.of("i");
            case "CREATE", "CREATE_FAIL" -> List.<String>of();
            default ->
                throw new QueryException(
                        ErrorCode.SYNTAX,
                        Classification.compileTime("SyntaxError", "UnexpectedSyntax"),
                        "what is " + verb + "?");
        };
        return new FakeStatement(verb, operands, columns, explain, profile);
    }

    @Override
    public void register(List<? extends Extension> extensions) {
        throw new UnsupportedOperationException("it knows five statements");
    }

    @Override
    public boolean unregister(String name) {
        return false;
    }

    private record FakeStatement(
            String verb,
            List<String> operands,
            List<String> columns,
            boolean explainOnly,
            boolean profiled)
            implements Statement {
        @Override
        public boolean writes() {
            return verb.startsWith("CREATE");
        }

        @Override
        public String plan() {
            return "Fake " + verb + "\n";
        }

        @Override
        public Execution run(
                GraphReader reader, Map<String, Value> parameters, ExecutionOptions options) {
            return new FakeExecution(rows(reader, parameters, options), writes(), options);
        }

        private Iterator<List<Value>> rows(
                GraphReader reader, Map<String, Value> parameters, ExecutionOptions options) {
            return switch (verb) {
                case "ROWS" -> given(parameters).iterator();
                case "NODES" -> {
                    int label = reader.tokens().find(TokenKind.LABEL, operands.getFirst());
                    yield each(reader.nodesWithLabel(label), NodeValue::new);
                }
                case "RELATIONSHIPS" -> each(reader.allRelationships(), RelationshipValue::new);
                case "FOREVER" ->
                    Stream.iterate(0L, i -> i + 1)
                            .peek(i -> checkCancelled(options))
                            .map(i -> List.<Value>of(IntegerValue.of(i)))
                            .iterator();
                default -> {
                    create((GraphWriter) reader);
                    yield List.<List<Value>>of().iterator();
                }
            };
        }

        private static List<List<Value>> given(Map<String, Value> parameters) {
            Value rows = parameters.getOrDefault("rows", NullValue.NULL);
            if (!(rows instanceof ListValue list)) {
                throw new QueryException(
                        ErrorCode.MISSING_PARAMETER,
                        Classification.runtime("ParameterMissing", "MissingParameter"),
                        "$rows is missing");
            }
            return list.elements().stream()
                    .map(row -> ((ListValue) row).elements())
                    .toList();
        }

        private void create(GraphWriter writer) {
            pause();
            long node = writer.createNode();
            if (verb.equals("CREATE_FAIL")) {
                throw new QueryException(
                        ErrorCode.ARITHMETIC,
                        Classification.runtime("ArithmeticError", "DivisionByZero"),
                        "division by zero");
            }
            writer.addLabel(node, writer.token(TokenKind.LABEL, operands.getFirst()));
        }

        /** So that a test can see that the time of a write is measured. */
        private static void pause() {
            try {
                Thread.sleep(WRITE_MILLIS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static Iterator<List<Value>> each(IdCursor cursor, LongFunction<Value> value) {
            long[] id = new long[1];
            return LongStream.generate(() -> cursor.next(id, 0, 1) == 1 ? id[0] : -1)
                    .takeWhile(found -> found >= 0)
                    .mapToObj(found -> List.of(value.apply(found)))
                    .iterator();
        }

        private static void checkCancelled(ExecutionOptions options) {
            if (options.cancelled().getAsBoolean()) {
                throw new QueryException(
                        ErrorCode.CANCELLED,
                        Classification.runtime("Cancelled", "Cancelled"),
                        "cancelled");
            }
        }
    }

    private static final class FakeExecution implements Execution {
        private final Iterator<List<Value>> rows;
        private final boolean created;
        private final ExecutionOptions options;
        private List<Value> current = List.of();

        FakeExecution(Iterator<List<Value>> rows, boolean created, ExecutionOptions options) {
            this.rows = rows;
            this.created = created;
            this.options = options;
        }

        @Override
        public boolean next() {
            boolean hasNext = rows.hasNext();
            current = hasNext ? rows.next() : List.of();
            return hasNext;
        }

        @Override
        public Value value(int column) {
            return current.get(column);
        }

        @Override
        public SideEffects sideEffects() {
            return created ? new SideEffects(1, 0, 0, 0, 0, 1, 0, 0, 0) : SideEffects.NONE;
        }

        @Override
        public String profile() {
            return "Fake, profiled: " + options.profile();
        }

        @Override
        public void close() {
            current = List.of();
        }
    }

    /** Rows as {@code $rows} takes them. */
    static List<List<?>> rows(List<?>... rows) {
        return Arrays.asList(rows);
    }
}
