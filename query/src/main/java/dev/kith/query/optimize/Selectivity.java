package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.BoundExpression.Property;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;

/** The share of rows that predicates keep, with what indexes and labels tell about a pattern. */
record Selectivity(PlanningContext graph, Estimates estimates, KnownLabels labels) {
    /** A label at the end of a typed relationship is mostly there already. */
    private static final double EXPECTED_LABEL = 0.9;

    double of(BoundExpression predicate) {
        if (predicate instanceof Compare compare && compare.relation() == Relation.EQUAL) {
            return Math.min(ofEquality(compare.left()), ofEquality(compare.right()));
        }
        return predicate instanceof HasLabels has && has.test() instanceof LabelTest.Has
                ? EXPECTED_LABEL
                : estimates.selectivity(predicate);
    }

    private double ofEquality(BoundExpression side) {
        if (side instanceof Property property && property.subject() instanceof Variable node) {
            for (String label : labels.of(node)) {
                for (PlanningContext.Index index : graph.indexes(label)) {
                    if (index.keys().size() == 1
                            && index.keys().getFirst().equals(property.key())) {
                        return 1 / Math.max(1, index.distinctValues());
                    }
                }
            }
        }
        return Estimates.EQUALITY;
    }
}
