package dev.kith.query.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path to be matched or made: a node, then any number of steps to a next node.
 *
 * @param variable the name given to the path, as in {@code p = (a)-->(b)}
 * @param selector which of the matching paths are meant
 */
public record PathPattern(
        Optional<Expression.Variable> variable,
        Selector selector,
        NodePattern start,
        List<Step> steps,
        SourceSpan span) {

    /** One relationship and the node at its far end. */
    public record Step(RelationshipPattern relationship, NodePattern node) {}

    /** Which of the paths that match are meant. */
    public enum Selector {
        EVERY,
        /** {@code shortestPath((a)-[*]-(b))}. */
        SHORTEST,
        /** {@code allShortestPaths((a)-[*]-(b))}. */
        ALL_SHORTEST,
        /** {@code ANY SHORTEST (a)-->+(b)}: as SHORTEST, but WHERE judges the path that is found. */
        ANY_SHORTEST,
        /** {@code ALL SHORTEST (a)-->+(b)}: as ALL_SHORTEST, but WHERE judges what is found. */
        EVERY_SHORTEST;

        /** Whether all the shortest paths are meant, and not one of them. */
        public boolean isAll() {
            return this == ALL_SHORTEST || this == EVERY_SHORTEST;
        }

        /** Whether the path is the shortest of those that fulfil the WHERE. */
        public boolean seeksWhatFits() {
            return this == SHORTEST || this == ALL_SHORTEST;
        }
    }

    /** The nodes in the order written, one more than there are steps. */
    public List<NodePattern> nodes() {
        List<NodePattern> nodes = new ArrayList<>(steps.size() + 1);
        nodes.add(start);
        for (Step step : steps) {
            nodes.add(step.node());
        }
        return List.copyOf(nodes);
    }

    /** Every expression inside the pattern: properties and inline predicates, from left to right. */
    public List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        start.labels().ifPresent(labels -> expressions.addAll(labels.expressions()));
        start.properties().ifPresent(expressions::add);
        start.where().ifPresent(expressions::add);
        for (Step step : steps) {
            step.relationship().types().ifPresent(types -> expressions.addAll(types.expressions()));
            step.node().labels().ifPresent(labels -> expressions.addAll(labels.expressions()));
            step.relationship().properties().ifPresent(expressions::add);
            step.relationship().where().ifPresent(expressions::add);
            step.node().properties().ifPresent(expressions::add);
            step.node().where().ifPresent(expressions::add);
        }
        return List.copyOf(expressions);
    }
}
