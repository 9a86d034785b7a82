package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.BoundExpression.In;
import dev.kith.query.bound.BoundExpression.Property;
import dev.kith.query.bound.BoundExpression.StringTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.ExpressionSlots;
import dev.kith.query.plan.LogicalPlan.Bound;
import dev.kith.query.plan.LogicalPlan.Seek;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The seeks in one index that the predicates on one node allow. */
record IndexMatching(
        Partial partial,
        Variable node,
        PlanningContext.Index index,
        String label,
        Estimates estimates) {

    /** A comparison of the node's property with something that is known before. */
    private record Comparison(Relation relation, BoundExpression value, int source) {}

    List<SeekMatch> matches() {
        var matches = new ArrayList<SeekMatch>();
        equality().ifPresent(matches::add);
        if (index.keys().size() == 1) {
            String key = index.keys().getFirst();
            anyOf(key).ifPresent(matches::add);
            prefix(key).ifPresent(matches::add);
            range(key).ifPresent(matches::add);
        }
        return matches;
    }

    /** All keys have to be given: a node that lacks one of them is not in the index. */
    private Optional<SeekMatch> equality() {
        var values = new ArrayList<BoundExpression>();
        var consumed = new BitSet();
        for (String key : index.keys()) {
            Optional<Comparison> equal = comparisons(key).stream()
                    .filter(it -> it.relation() == Relation.EQUAL)
                    .findFirst();
            if (equal.isEmpty()) {
                return Optional.empty();
            }
            values.add(equal.get().value());
            consumed.set(equal.get().source());
        }
        return Optional.of(new SeekMatch(new Seek.Equal(values), consumed, rowsOfOneValue()));
    }

    private Optional<SeekMatch> anyOf(String key) {
        for (int number : open()) {
            if (partial.parts().predicate(number) instanceof In in
                    && isKey(in.element(), key)
                    && isKnown(in.list())) {
                double rows = rowsOfOneValue() * estimates.listLength(in.list());
                return Optional.of(
                        new SeekMatch(new Seek.AnyOf(in.list()), consumed(number), rows));
            }
        }
        return Optional.empty();
    }

    private Optional<SeekMatch> prefix(String key) {
        for (int number : open()) {
            if (partial.parts().predicate(number) instanceof StringTest test
                    && test.test() == StringTest.Test.STARTS_WITH
                    && isKey(test.left(), key)
                    && isKnown(test.right())) {
                double rows = estimates.nodesWithLabel(label) * Estimates.PREFIX;
                return Optional.of(
                        new SeekMatch(new Seek.Prefix(test.right()), consumed(number), rows));
            }
        }
        return Optional.empty();
    }

    /** Of several bounds on one side the first is taken; the others stay predicates. */
    private Optional<SeekMatch> range(String key) {
        var consumed = new BitSet();
        Optional<Bound> lower = Optional.empty();
        Optional<Bound> upper = Optional.empty();
        for (Comparison comparison : comparisons(key)) {
            boolean inclusive = comparison.relation() == Relation.LESS_OR_EQUAL
                    || comparison.relation() == Relation.GREATER_OR_EQUAL;
            var bound = Optional.of(new Bound(comparison.value(), inclusive));
            switch (comparison.relation()) {
                case LESS, LESS_OR_EQUAL -> {
                    if (upper.isEmpty()) {
                        upper = bound;
                        consumed.set(comparison.source());
                    }
                }
                case GREATER, GREATER_OR_EQUAL -> {
                    if (lower.isEmpty()) {
                        lower = bound;
                        consumed.set(comparison.source());
                    }
                }
                case EQUAL, NOT_EQUAL -> {
                    // No bound.
                }
            }
        }
        if (consumed.isEmpty()) {
            return Optional.empty();
        }
        double share = consumed.cardinality() == 1 ? Estimates.RANGE : Estimates.TWO_SIDED_RANGE;
        double rows = estimates.nodesWithLabel(label) * share;
        return Optional.of(new SeekMatch(new Seek.Between(lower, upper), consumed, rows));
    }

    private double rowsOfOneValue() {
        return index.unique()
                ? 1
                : Math.max(
                        1, estimates.nodesWithLabel(label) / Math.max(1, index.distinctValues()));
    }

    private List<Comparison> comparisons(String key) {
        var comparisons = new ArrayList<Comparison>();
        for (int number : open()) {
            if (partial.parts().predicate(number) instanceof Compare compare) {
                if (isKey(compare.left(), key) && isKnown(compare.right())) {
                    comparisons.add(new Comparison(compare.relation(), compare.right(), number));
                } else if (isKey(compare.right(), key) && isKnown(compare.left())) {
                    comparisons.add(
                            new Comparison(mirrored(compare.relation()), compare.left(), number));
                }
            }
        }
        return comparisons;
    }

    /** The numbers of the predicates on the node that are still to be tested. */
    private List<Integer> open() {
        return partial.parts().predicatesOf(node).stream()
                .filter(partial::lacks)
                .toList();
    }

    private static BitSet consumed(int number) {
        var consumed = new BitSet();
        consumed.set(number);
        return consumed;
    }

    private boolean isKey(BoundExpression expression, String key) {
        return expression instanceof Property property
                && property.key().equals(key)
                && property.subject() instanceof Variable subject
                && subject.slot() == node.slot();
    }

    private boolean isKnown(BoundExpression expression) {
        Slots free = ExpressionSlots.free(expression);
        return partial.bound().containsAll(free)
                && Safety.isRepeatable(expression)
                && (free.isEmpty() || Safety.mayComeEarly(expression));
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
        };
    }
}
