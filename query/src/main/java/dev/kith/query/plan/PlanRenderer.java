package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A plan as EXPLAIN prints it: an operator a line, its inputs below it and further in.
 *
 * <pre>
 * Result(f.name)  ~20 rows
 *   Project(f.name)  ~20 rows
 *     Expand((p)-[:KNOWS]->(f))  ~20 rows
 *       IndexSeek(p:Person(id) = $id)  ~1.0 rows
 *         Argument()  ~1.0 rows
 * </pre>
 */
public final class PlanRenderer {
    private static final String INDENT = "  ";

    private PlanRenderer() {}

    /** The tree alone. */
    public static String render(LogicalPlan plan) {
        var text = new StringBuilder();
        render(plan, 0, it -> "", text);
        return text.toString();
    }

    /** The tree with an estimate of the rows of each operator. */
    public static String render(LogicalPlan plan, ToDoubleFunction<LogicalPlan> estimatedRows) {
        var text = new StringBuilder();
        render(plan, 0, it -> rows(estimatedRows.applyAsDouble(it)), text);
        return text.toString();
    }

    /** The tree with a note of the caller's behind each operator. */
    public static String annotated(LogicalPlan plan, Function<LogicalPlan, String> note) {
        var text = new StringBuilder();
        render(plan, 0, note::apply, text);
        return text.toString();
    }

    /** One operator without its inputs. */
    public static String line(LogicalPlan plan) {
        return OperatorRenderer.line(plan);
    }

    /** What is written behind an operator. */
    private interface Note {
        String of(LogicalPlan plan);
    }

    private static void render(LogicalPlan plan, int depth, Note note, StringBuilder text) {
        text.append(INDENT.repeat(depth)).append(OperatorRenderer.line(plan));
        text.append(note.of(plan)).append('\n');
        List<LogicalPlan> children = LogicalPlans.children(plan);
        for (LogicalPlan child : children) {
            render(child, depth + 1, note, text);
        }
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            renderBodies(expression, depth + 1, note, text);
        }
    }

    private static void renderBodies(
            BoundExpression expression, int depth, Note note, StringBuilder text) {
        if (expression instanceof Subquery subquery
                && subquery.body() instanceof LogicalPlan body) {
            text.append(INDENT.repeat(depth)).append(subquery.form()).append(":\n");
            render(body, depth + 1, note, text);
        }
        expression.operands().forEach(it -> renderBodies(it, depth, note, text));
    }

    private static String rows(double count) {
        String number = count < 10
                ? Double.toString(Math.round(count * 10) / 10.0)
                : "" + Math.round(count);
        return "  ~" + number + " rows";
    }
}
