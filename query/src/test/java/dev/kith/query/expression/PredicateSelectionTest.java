package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.engine.ExecutionOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.physical.ExpressionCompiler;
import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Selecting the rows of a batch keeps just those for which the condition is true, row by row. */
class PredicateSelectionTest {
    private static final int NODES = 64;
    private static final int ROWS = 200;
    private static final Variable A = new Variable(0, "a", Variable.Kind.NODE);
    private static final Variable B = new Variable(1, "b", Variable.Kind.NODE);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void aSelectionIsWhatTheRowsSay() {
        try (var store = new MemoryGraphStore()) {
            fill(store);
            try (GraphReader reader = store.snapshot()) {
                for (int round = 0; round < 300; round++) {
                    check(condition(2), compiler(reader));
                }
            }
        }
    }

    @Test
    void aNodeIsInAListAsOftenAsItEqualsAnElement() {
        try (var store = new MemoryGraphStore();
                GraphReader reader = store.snapshot()) {
            var elements = new ArrayList<Value>();
            for (int i = 0; i < 20; i++) {
                elements.add(random.nextBoolean() ? new NodeValue(random.nextInt(NODES)) : value());
            }
            var list = new ListValue(elements);
            Predicate in = compiler(reader)
                    .predicate(new BoundExpression.In(
                            A, new BoundExpression.Constant(list), Place.NOWHERE));
            RowBatch batch = batch();
            for (int row = 0; row < ROWS; row++) {
                Truth expected = Truth.FALSE;
                for (Value element : elements) {
                    expected = expected.or(ValueEquality.equal(batch.column(0).get(row), element));
                }
                assertThat(in.test(batch, row))
                        .as("seed %d, row %d", seed, row)
                        .isEqualTo(expected);
            }
        }
    }

    private void check(BoundExpression condition, ExpressionCompiler compiler) {
        RowBatch batch = batch();
        Predicate predicate = compiler.predicate(condition);
        var expected = new ArrayList<Integer>();
        for (int i = 0; i < batch.selectedCount(); i++) {
            if (predicate.test(batch, batch.selectedRow(i)) == Truth.TRUE) {
                expected.add(batch.selectedRow(i));
            }
        }
        predicate.select(batch);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < batch.selectedCount(); i++) {
            kept.add(batch.selectedRow(i));
        }
        assertThat(kept).as("seed %d, %s", seed, condition).isEqualTo(expected);
    }

    private BoundExpression condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> new BoundExpression.Compare(relation(), property(), constant());
            case 1 -> new BoundExpression.Compare(relation(), constant(), property());
            case 2 -> new BoundExpression.Compare(relation(), A, B);
            case 3 -> new BoundExpression.HasLabels(B, new LabelTest.Has("L"), Place.NOWHERE);
            case 4 -> new BoundExpression.And(List.of(condition(depth - 1), condition(depth - 1)));
            case 5 -> new BoundExpression.Or(List.of(condition(depth - 1), condition(depth - 1)));
            default -> new BoundExpression.Not(condition(depth - 1));
        };
    }

    private Relation relation() {
        List<Relation> all = List.of(Relation.values());
        return all.get(random.nextInt(all.size()));
    }

    private BoundExpression property() {
        return new BoundExpression.Property(
                random.nextBoolean() ? A : B, random.nextInt(9) == 0 ? "none" : "p", Place.NOWHERE);
    }

    private BoundExpression constant() {
        return new BoundExpression.Constant(value());
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> NullValue.NULL;
            case 1 -> FloatValue.of(random.nextInt(10) / 2.0);
            case 2 -> StringValue.of("s");
            default -> IntegerValue.of(random.nextInt(5));
        };
    }

    private void fill(MemoryGraphStore store) {
        try (var graph = store.begin(Duration.ofSeconds(1), Durability.ASYNC)) {
            int key = graph.token(TokenKind.PROPERTY_KEY, "p");
            int label = graph.token(TokenKind.LABEL, "L");
            for (int i = 0; i < NODES; i++) {
                long node = graph.createNode();
                graph.setNodeProperty(node, key, value());
                if (random.nextBoolean()) {
                    graph.addLabel(node, label);
                }
            }
            graph.commit();
        }
    }

    private RowBatch batch() {
        var batch = new RowBatch(new Column[] {IdColumn.ofNodes(16), IdColumn.ofNodes(16)});
        batch.ensureCapacity(ROWS);
        for (int slot = 0; slot < 2; slot++) {
            for (int row = 0; row < ROWS; row++) {
                boolean none = random.nextInt(10) == 0;
                batch.ids(slot).ids()[row] = none ? IdColumn.NULL : random.nextInt(NODES);
            }
        }
        batch.reset(ROWS);
        return batch;
    }

    private static ExpressionCompiler compiler(GraphReader reader) {
        var options = new ExecutionOptions(Duration.ofMinutes(1), 1L << 30, () -> false, false);
        return new ExpressionCompiler(
                new QueryContext("", reader, Map.of(), options), new NoSubqueries());
    }
}
