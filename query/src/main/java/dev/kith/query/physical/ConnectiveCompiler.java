package dev.kith.query.physical;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.expression.AndPredicate;
import dev.kith.query.execute.expression.ConstantPredicate;
import dev.kith.query.execute.expression.OrPredicate;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.expression.XorPredicate;
import dev.kith.value.Truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compiles AND, OR and XOR. Terms that are cheap and cannot fail come first; a term that can fail
 * is never tested for a row for which, as written, an earlier term would have kept it from being
 * tested.
 */
final class ConnectiveCompiler {
    private static final int ID_COST = 0;
    private static final int PROPERTY_COST = 1;
    private static final int OTHER_COST = 2;

    private final PredicateCompiler predicates;
    private final boolean writes;

    /**
     * @param writes whether the statement writes: then a node or relationship may be deleted, and
     *     reading from it fails
     */
    ConnectiveCompiler(PredicateCompiler predicates, boolean writes) {
        this.predicates = predicates;
        this.writes = writes;
    }

    Predicate and(List<BoundExpression> terms) {
        List<Predicate> compiled = compileInOrder(terms, Truth.TRUE);
        if (compiled.isEmpty()) {
            return new ConstantPredicate(Truth.TRUE);
        }
        return compiled.size() == 1
                ? compiled.getFirst()
                : new AndPredicate(compiled.toArray(Predicate[]::new));
    }

    Predicate or(List<BoundExpression> terms) {
        List<Predicate> compiled = compileInOrder(terms, Truth.FALSE);
        if (compiled.isEmpty()) {
            return new ConstantPredicate(Truth.FALSE);
        }
        return compiled.size() == 1
                ? compiled.getFirst()
                : new OrPredicate(compiled.toArray(Predicate[]::new));
    }

    Predicate xor(List<BoundExpression> terms) {
        var compiled = new Predicate[terms.size()];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = predicates.predicate(terms.get(i));
        }
        return new XorPredicate(compiled);
    }

    /** The terms without those that change nothing; the one that decides alone, if there is one. */
    private List<Predicate> compileInOrder(List<BoundExpression> terms, Truth neutral) {
        var ordered = new ArrayList<>(terms);
        ordered.sort(Comparator.comparingInt(this::cost));
        var compiled = new ArrayList<Predicate>();
        for (BoundExpression term : ordered) {
            Predicate predicate = predicates.predicate(term);
            if (!(predicate instanceof ConstantPredicate constant)) {
                compiled.add(predicate);
            } else if (constant.truth() == neutral.not()) {
                return List.of(predicate);
            } else if (constant.truth() == Truth.UNKNOWN) {
                compiled.add(predicate);
            }
        }
        return compiled;
    }

    /** {@link #OTHER_COST} for all that can fail, whatever it costs: these keep their order. */
    private int cost(BoundExpression term) {
        if (term instanceof BoundExpression.Compare compare) {
            if (ComparisonCompiler.isOfIds(compare)) {
                return ID_COST;
            }
            return isCheap(compare.left()) && isCheap(compare.right()) ? PROPERTY_COST : OTHER_COST;
        }
        if (term instanceof BoundExpression.IsNull isNull) {
            return isCheap(isNull.operand()) ? PROPERTY_COST : OTHER_COST;
        }
        return !writes
                        && term instanceof BoundExpression.HasLabels hasLabels
                        && isOfKind(hasLabels.subject(), Variable.Kind.NODE)
                ? PROPERTY_COST
                : OTHER_COST;
    }

    private boolean isCheap(BoundExpression expression) {
        return expression instanceof Variable
                || expression instanceof BoundExpression.Constant
                || expression instanceof BoundExpression.Parameter
                || (!writes
                        && expression instanceof BoundExpression.Property property
                        && (isOfKind(property.subject(), Variable.Kind.NODE)
                                || isOfKind(property.subject(), Variable.Kind.RELATIONSHIP)));
    }

    private static boolean isOfKind(BoundExpression expression, Variable.Kind kind) {
        return expression instanceof Variable variable && variable.kind() == kind;
    }
}
