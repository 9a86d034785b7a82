package dev.kith.query.optimize;

import dev.kith.Direction;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.And;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.BoundExpression.In;
import dev.kith.query.bound.BoundExpression.IsNull;
import dev.kith.query.bound.BoundExpression.ListOf;
import dev.kith.query.bound.BoundExpression.Not;
import dev.kith.query.bound.BoundExpression.Or;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.PatternGraph.Length;

import java.util.List;

/**
 * How many rows to expect. Only ratios matter: these numbers choose between plans and never change
 * a result.
 */
final class Estimates {
    static final double EQUALITY = 0.1;
    static final double RANGE = 0.3;
    static final double TWO_SIDED_RANGE = 0.1;
    static final double PREFIX = 0.05;
    static final double LIST_LENGTH = 10;
    private static final double ANYTHING_ELSE = 0.5;
    private static final double RARELY_FALSE = 0.9;

    /** Longer variable-length paths are so many that their exact number does not matter. */
    private static final int LONGEST_PATH = 6;

    private static final double MOST = 1e15;

    private final PlanningContext context;

    Estimates(PlanningContext context) {
        this.context = context;
    }

    double nodes() {
        return Math.max(1, context.nodes());
    }

    double nodesWithLabel(String label) {
        return Math.max(1, context.nodesWithLabel(label));
    }

    /** The number of nodes that have all of these labels; of all nodes, for none. */
    double nodesWithLabels(List<String> labels) {
        double smallest = nodes();
        for (String label : labels) {
            smallest = Math.min(smallest, nodesWithLabel(label));
        }
        return smallest;
    }

    /** The relationships of one node, on average over the nodes that have these labels. */
    double degree(List<String> labels, List<String> types, Direction direction) {
        double relationships = 0;
        for (String type : types) {
            relationships += context.relationshipsOfType(type);
        }
        if (types.isEmpty()) {
            // Of the relationships of no type in particular, a label has its share.
            double all = Math.max(1, context.relationships()) / nodes();
            return direction == Direction.BOTH ? 2 * all : all;
        }
        double average = Math.max(0.01, relationships / nodesWithLabels(labels));
        return direction == Direction.BOTH ? 2 * average : average;
    }

    /** The paths of some length from one node. */
    double paths(double degree, Length length) {
        long max = Math.min(length.max().orElse(LONGEST_PATH), length.min() + LONGEST_PATH);
        double paths = 0;
        double ofLength = 1;
        for (long steps = 0; steps <= max && paths < MOST; steps++) {
            if (steps >= length.min()) {
                paths += ofLength;
            }
            ofLength *= Math.max(1, degree);
        }
        return Math.min(paths, MOST);
    }

    /** The share of rows for which the predicate is true. */
    double selectivity(BoundExpression predicate) {
        return switch (predicate) {
            case And and -> {
                double product = 1;
                for (BoundExpression term : and.terms()) {
                    product *= selectivity(term);
                }
                yield product;
            }
            case Or or -> {
                double dropped = 1;
                for (BoundExpression term : or.terms()) {
                    dropped *= 1 - selectivity(term);
                }
                yield 1 - dropped;
            }
            case Not not -> Math.max(0.05, 1 - selectivity(not.operand()));
            case Compare compare ->
                switch (compare.relation()) {
                    case EQUAL -> EQUALITY;
                    case NOT_EQUAL -> RARELY_FALSE;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> RANGE;
                };
            case In in -> Math.min(ANYTHING_ELSE, EQUALITY * listLength(in.list()));
            case IsNull isNull -> EQUALITY;
            case HasLabels has -> selectivity(has.test());
            default -> ANYTHING_ELSE;
        };
    }

    double listLength(BoundExpression list) {
        return list instanceof ListOf known ? Math.max(1, known.elements().size()) : LIST_LENGTH;
    }

    private double selectivity(LabelTest test) {
        return switch (test) {
            case LabelTest.Has has -> Math.min(1, nodesWithLabel(has.name()) / nodes());
            case LabelTest.HasAny any -> RARELY_FALSE;
            case LabelTest.Not not -> 1 - selectivity(not.operand());
            case LabelTest.All all ->
                all.terms().stream().mapToDouble(this::selectivity).min().orElse(1);
            case LabelTest.Any any ->
                Math.min(1, any.terms().stream().mapToDouble(this::selectivity).sum());
        };
    }
}
