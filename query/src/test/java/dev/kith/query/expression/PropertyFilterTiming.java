package dev.kith.query.expression;

import dev.kith.engine.ExecutionOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.physical.ExpressionCompiler;
import dev.kith.store.GraphReader;
import dev.kith.store.PropertyReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Times {@code n.age > 30 AND n <> m} over batches of 1,024 rows, with properties in an array.
 * Prints nanoseconds a row; run it by hand.
 */
final class PropertyFilterTiming {
    private static final int NODES = 100_000;
    private static final int BATCHES = 200_000;

    private PropertyFilterTiming() {}

    public static void main(String[] arguments) {
        var random = new Random(1);
        var ages = new long[NODES];
        for (int i = 0; i < NODES; i++) {
            ages[i] = random.nextInt(80);
        }
        try (var store = new MemoryGraphStore()) {
            Predicate predicate = compile(reader(store, new ArrayProperty(ages)));
            var batch = new RowBatch(new Column[] {IdColumn.ofNodes(16), IdColumn.ofNodes(16)});
            batch.ensureCapacity(RowBatch.MAX_CAPACITY);
            for (int i = 0; i < RowBatch.MAX_CAPACITY; i++) {
                batch.ids(0).ids()[i] = random.nextInt(NODES);
                batch.ids(1).ids()[i] = random.nextInt(NODES);
            }
            for (int round = 0; round < 5; round++) {
                time(predicate, batch);
            }
        }
    }

    private static void time(Predicate predicate, RowBatch batch) {
        long kept = 0;
        long start = System.nanoTime();
        for (int i = 0; i < BATCHES; i++) {
            batch.reset(RowBatch.MAX_CAPACITY);
            predicate.select(batch);
            kept += batch.selectedCount();
        }
        double nanos = (double) (System.nanoTime() - start) / BATCHES / RowBatch.MAX_CAPACITY;
        System.out.printf(
                "%.2f ns/row, %d of %d kept%n", nanos, kept / BATCHES, RowBatch.MAX_CAPACITY);
    }

    private static Predicate compile(GraphReader reader) {
        var n = new Variable(0, "n", Variable.Kind.NODE);
        var m = new Variable(1, "m", Variable.Kind.NODE);
        var options = new ExecutionOptions(Duration.ofMinutes(1), 1L << 30, () -> false, false);
        var context = new QueryContext("", reader, Map.of(), options);
        return new ExpressionCompiler(context, new NoSubqueries())
                .conjunction(List.of(
                        new BoundExpression.Compare(
                                Relation.GREATER,
                                new BoundExpression.Property(n, "age", Place.NOWHERE),
                                new BoundExpression.Constant(IntegerValue.of(30))),
                        new BoundExpression.Compare(Relation.NOT_EQUAL, n, m)));
    }

    /** A reader that knows one property and nothing else. */
    private static GraphReader reader(MemoryGraphStore store, PropertyReader property) {
        GraphReader real = store.snapshot();
        return (GraphReader) Proxy.newProxyInstance(
                GraphReader.class.getClassLoader(),
                new Class<?>[] {GraphReader.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "nodeProperty" -> property;
                    case "tokens" -> new OneToken();
                    default -> method.invoke(real, arguments);
                });
    }

    private record ArrayProperty(long[] values) implements PropertyReader {
        @Override
        public Value read(long entityId) {
            return IntegerValue.of(values[(int) entityId]);
        }

        @Override
        public long readInteger(long entityId, long otherwise) {
            return values[(int) entityId];
        }
    }

    private record OneToken() implements Tokens {
        @Override
        public int find(TokenKind kind, String name) {
            return 0;
        }

        @Override
        public String name(TokenKind kind, int token) {
            return "age";
        }

        @Override
        public List<String> names(TokenKind kind) {
            return List.of("age");
        }
    }
}
