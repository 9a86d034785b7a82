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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The seeks in one index that the predicates on one node allow. While the node is not found, none
 * of them has been tested.
 */
final class IndexMatching {
    private enum Form {
        EQUAL,
        ANY_OF,
        PREFIX,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /**
     * What a predicate asks of a key of the index.
     *
     * @param read what must be bound for the value to be known
     * @param predicate its number
     */
    private record Demand(
            Form form, String key, BoundExpression value, Slots read, int predicate) {}

    private final PatternParts parts;
    private final Variable node;
    private final PlanningContext.Index index;
    private final String label;
    private final Estimates estimates;
    private final List<Demand> demands = new ArrayList<>();

    IndexMatching(
            PatternParts parts,
            Variable node,
            PlanningContext.Index index,
            String label,
            Estimates estimates) {
        this.parts = parts;
        this.node = node;
        this.index = index;
        this.label = label;
        this.estimates = estimates;
        for (int number : parts.predicatesOf(node)) {
            addDemand(number);
        }
    }

    List<String> keys() {
        return index.keys();
    }

    /** Whether there are seeks once enough is bound. */
    boolean mayHelp() {
        return !demands.isEmpty();
    }

    /** The seeks for whose values it is enough that these are bound. */
    List<SeekMatch> matches(Slots bound) {
        var matches = new ArrayList<SeekMatch>();
        equality(bound).ifPresent(matches::add);
        if (index.keys().size() == 1) {
            anyOf(bound).ifPresent(matches::add);
            prefix(bound).ifPresent(matches::add);
            range(bound).ifPresent(matches::add);
        }
        return matches;
    }

    /** All keys have to be given: a node that lacks one of them is not in the index. */
    private Optional<SeekMatch> equality(Slots bound) {
        var values = new ArrayList<BoundExpression>(index.keys().size());
        var consumed = new BitSet();
        for (String key : index.keys()) {
            Demand equal = first(Form.EQUAL, key, bound);
            if (equal == null) {
                return Optional.empty();
            }
            values.add(equal.value());
            consumed.set(equal.predicate());
        }
        return Optional.of(new SeekMatch(new Seek.Equal(values), consumed, rowsOfOneValue()));
    }

    private Optional<SeekMatch> anyOf(Slots bound) {
        Demand in = first(Form.ANY_OF, index.keys().getFirst(), bound);
        if (in == null) {
            return Optional.empty();
        }
        double rows = rowsOfOneValue() * estimates.listLength(in.value());
        return Optional.of(new SeekMatch(new Seek.AnyOf(in.value()), consumed(in), rows));
    }

    private Optional<SeekMatch> prefix(Slots bound) {
        Demand prefix = first(Form.PREFIX, index.keys().getFirst(), bound);
        if (prefix == null) {
            return Optional.empty();
        }
        double rows = estimates.nodesWithLabel(label) * Estimates.PREFIX;
        return Optional.of(new SeekMatch(new Seek.Prefix(prefix.value()), consumed(prefix), rows));
    }

    /** Of several bounds on one side the first is taken; the others stay predicates. */
    private Optional<SeekMatch> range(Slots bound) {
        var consumed = new BitSet();
        Optional<Bound> lower = Optional.empty();
        Optional<Bound> upper = Optional.empty();
        for (Demand demand : demands) {
            boolean below = demand.form() == Form.LESS || demand.form() == Form.LESS_OR_EQUAL;
            boolean above = demand.form() == Form.GREATER || demand.form() == Form.GREATER_OR_EQUAL;
            if (below && upper.isEmpty() && isKnown(demand, bound)) {
                upper = Optional.of(new Bound(demand.value(), demand.form() == Form.LESS_OR_EQUAL));
                consumed.set(demand.predicate());
            } else if (above && lower.isEmpty() && isKnown(demand, bound)) {
                lower = Optional.of(
                        new Bound(demand.value(), demand.form() == Form.GREATER_OR_EQUAL));
                consumed.set(demand.predicate());
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

    private @Nullable Demand first(Form form, String key, Slots bound) {
        for (Demand demand : demands) {
            if (demand.form() == form && demand.key().equals(key) && isKnown(demand, bound)) {
                return demand;
            }
        }
        return null;
    }

    private static boolean isKnown(Demand demand, Slots bound) {
        return bound.containsAll(demand.read());
    }

    private static BitSet consumed(Demand demand) {
        var consumed = new BitSet();
        consumed.set(demand.predicate());
        return consumed;
    }

    private void addDemand(int number) {
        switch (parts.predicate(number)) {
            case Compare compare -> addDemand(compare, number);
            case In in -> addDemand(Form.ANY_OF, in.element(), in.list(), number);
            case StringTest test -> {
                if (test.test() == StringTest.Test.STARTS_WITH) {
                    addDemand(Form.PREFIX, test.left(), test.right(), number);
                }
            }
            default -> {
                // An index finds nothing else.
            }
        }
    }

    private void addDemand(Compare compare, int number) {
        if (compare.relation() == Relation.NOT_EQUAL) {
            return;
        }
        if (!addDemand(form(compare.relation()), compare.left(), compare.right(), number)) {
            Relation mirrored = mirrored(compare.relation());
            addDemand(form(mirrored), compare.right(), compare.left(), number);
        }
    }

    /** Adds it if the left side is a key of the index and the right side can be known before. */
    private boolean addDemand(Form form, BoundExpression left, BoundExpression right, int number) {
        if (!(left instanceof Property property
                && property.subject() instanceof Variable subject
                && subject.slot() == node.slot()
                && index.keys().contains(property.key())
                && Safety.isRepeatable(right))) {
            return false;
        }
        Slots read = ExpressionSlots.free(right);
        if (read.contains(node) || !(read.isEmpty() || Safety.mayComeEarly(right))) {
            return false;
        }
        demands.add(new Demand(form, property.key(), right, read, number));
        return true;
    }

    private static Form form(Relation relation) {
        return switch (relation) {
            case EQUAL -> Form.EQUAL;
            case LESS -> Form.LESS;
            case LESS_OR_EQUAL -> Form.LESS_OR_EQUAL;
            case GREATER -> Form.GREATER;
            case GREATER_OR_EQUAL -> Form.GREATER_OR_EQUAL;
            case NOT_EQUAL -> throw new IllegalArgumentException("no use of an index");
        };
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
