package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.ListComprehension;
import dev.kith.query.bound.BoundExpression.Quantifier;
import dev.kith.query.bound.BoundExpression.Reduce;
import dev.kith.query.bound.BoundExpression.ShortestPathOf;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Variable;

/** Which slots an expression reads of its row, and which it writes while it is evaluated. */
public final class ExpressionSlots {
    private ExpressionSlots() {}

    /** The slots that must be set before the expression is evaluated. */
    public static Slots free(BoundExpression expression) {
        Slots read = Slots.none();
        Slots declared = Slots.none();
        collect(expression, read, declared);
        // Every declaration has a slot of its own, so what is declared anywhere inside is not free.
        read.removeAll(declared);
        return read;
    }

    /** The variables that parts of the expression declare for other parts of it. */
    static Slots locals(BoundExpression expression) {
        Slots declared = Slots.none();
        collectLocals(expression, declared);
        return declared;
    }

    private static void collectLocals(BoundExpression expression, Slots declared) {
        if (!(expression instanceof Subquery)) {
            collectOwn(expression, Slots.none(), declared);
        }
        expression.operands().forEach(it -> collectLocals(it, declared));
    }

    static void collect(BoundExpression expression, Slots read, Slots declared) {
        collectOwn(expression, read, declared);
        for (BoundExpression operand : expression.operands()) {
            collect(operand, read, declared);
        }
    }

    private static void collectOwn(BoundExpression expression, Slots read, Slots declared) {
        switch (expression) {
            case Variable variable -> read.add(variable);
            case ListComprehension comprehension -> declared.add(comprehension.element());
            case Quantifier quantifier -> declared.add(quantifier.element());
            case Reduce reduce -> {
                declared.add(reduce.accumulator());
                declared.add(reduce.element());
            }
            case ShortestPathOf path -> collect(path.path(), read, declared);
            case Subquery subquery -> {
                PlanSlots.collect((LogicalPlan) subquery.body(), read, declared);
                subquery.result().ifPresent(read::add);
            }
            default -> {
                // The others declare nothing and read nothing but through their operands.
            }
        }
    }

    static void collect(PatternGraph.ShortestPath path, Slots read, Slots declared) {
        read.add(path.from());
        read.add(path.to());
        declared.add(path.path());
        declared.add(path.relationship().variable());
        path.relationship().length().ifPresent(it -> collect(it, read, declared));
        path.predicates().forEach(it -> collect(it, read, declared));
    }

    static void collect(PatternGraph.Length length, Slots read, Slots declared) {
        declared.add(length.element());
        length.predicate().ifPresent(it -> collect(it, read, declared));
    }
}
