package dev.kith.query.expression;

import dev.kith.engine.ExecutionOptions;
import dev.kith.query.bind.Binder;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.ValueColumn;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.physical.ExpressionCompiler;
import dev.kith.store.GraphReader;
import dev.kith.value.Value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs statements of one row: a MATCH, of which the caller says what its variables hold, then WITH
 * and RETURN without aggregation, sorting or filters.
 */
final class ExpressionRunner {
    private static final int CAPACITY = RowBatch.MIN_CAPACITY;

    private final GraphReader reader;
    private final Map<String, Value> variables = new HashMap<>();
    private final Map<String, Value> parameters = new HashMap<>();

    ExpressionRunner(GraphReader reader) {
        this.reader = reader;
    }

    /** What a variable of a MATCH holds. */
    ExpressionRunner with(String variable, Value value) {
        variables.put(variable, value);
        return this;
    }

    ExpressionRunner parameter(String name, Value value) {
        parameters.put(name, value);
        return this;
    }

    /** The value of the only column. */
    Value run(String text) {
        var statement = (BoundStatement.Regular)
                Binder.bind(CypherParser.parse(text), BuiltInFunctions.INSTANCE, text);
        var query = (BoundQuery.Single) statement.query();
        var context = new QueryContext(
                text,
                reader,
                parameters,
                new ExecutionOptions(Duration.ofMinutes(1), 1L << 30, () -> false, false));
        var compiler = new ExpressionCompiler(context, new NoSubqueries());
        var batch = new RowBatch(columns(query, statement.slotCount()));
        batch.reset(1);
        for (BoundClause clause : query.clauses()) {
            run(clause, compiler, batch);
        }
        return batch.column(query.columns().getFirst().variable().slot()).get(0);
    }

    private void run(BoundClause clause, ExpressionCompiler compiler, RowBatch batch) {
        if (clause instanceof BoundClause.Match match) {
            for (Variable variable : declared(match.pattern())) {
                Value value = variables.get(variable.name());
                if (value != null) {
                    batch.column(variable.slot()).set(0, value);
                }
            }
            for (PatternGraph.NamedPath path : match.pattern().paths()) {
                set(path.variable(), path.path(), compiler, batch);
            }
        } else if (clause instanceof BoundClause.Project project) {
            for (BoundClause.Assignment assignment : project.assignments()) {
                set(assignment.variable(), assignment.expression(), compiler, batch);
            }
        } else {
            throw new IllegalArgumentException("not a statement of one row: " + clause);
        }
    }

    private static void set(
            Variable variable,
            BoundExpression expression,
            ExpressionCompiler compiler,
            RowBatch batch) {
        Evaluator evaluator = compiler.evaluator(expression);
        Value value = evaluator.evaluate(batch, 0);
        long integer = evaluator.evaluateInteger(batch, 0, Long.MIN_VALUE);
        if (integer != Long.MIN_VALUE && !value.toString().equals(Long.toString(integer))) {
            throw new AssertionError(
                    "as an integer it is %d, as a value %s".formatted(integer, value));
        }
        batch.column(variable.slot()).set(0, value);
    }

    private static Column[] columns(BoundQuery.Single query, int slotCount) {
        var columns = new Column[slotCount];
        Arrays.setAll(columns, slot -> new ValueColumn(CAPACITY));
        for (BoundClause clause : query.clauses()) {
            if (clause instanceof BoundClause.Match match) {
                declared(match.pattern()).forEach(variable -> declare(variable, columns));
            } else if (clause instanceof BoundClause.Project project) {
                for (BoundClause.Assignment assignment : project.assignments()) {
                    declare(assignment.variable(), columns);
                    declareInside(assignment.expression(), columns);
                }
            }
        }
        return columns;
    }

    private static List<Variable> declared(PatternGraph pattern) {
        var declared = new ArrayList<>(pattern.nodes());
        pattern.relationships().forEach(relationship -> declared.add(relationship.variable()));
        return declared;
    }

    private static void declareInside(BoundExpression expression, Column[] columns) {
        if (expression instanceof BoundExpression.ListComprehension comprehension) {
            declare(comprehension.element(), columns);
        } else if (expression instanceof BoundExpression.Quantifier quantifier) {
            declare(quantifier.element(), columns);
        } else if (expression instanceof BoundExpression.Reduce reduce) {
            declare(reduce.accumulator(), columns);
            declare(reduce.element(), columns);
        }
        expression.operands().forEach(operand -> declareInside(operand, columns));
    }

    private static void declare(Variable variable, Column[] columns) {
        columns[variable.slot()] = switch (variable.kind()) {
            case NODE -> IdColumn.ofNodes(CAPACITY);
            case RELATIONSHIP -> IdColumn.ofRelationships(CAPACITY);
            case ANY -> new ValueColumn(CAPACITY);
        };
    }
}
