package dev.kith.query.expression;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.SubqueryRunner;
import dev.kith.query.physical.SubqueryFactory;

/** Subqueries need operators: they are tested where there are some. */
final class NoSubqueries implements SubqueryFactory {
    @Override
    public SubqueryRunner runner(BoundExpression.Subquery subquery) {
        throw new UnsupportedOperationException("a subquery");
    }

    @Override
    public Evaluator shortestPath(BoundExpression.ShortestPathOf shortestPath) {
        throw new UnsupportedOperationException("a shortest path");
    }
}
