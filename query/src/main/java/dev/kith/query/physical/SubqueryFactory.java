package dev.kith.query.physical;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.SubqueryRunner;

/** Makes the parts of an expression that walk the graph. */
public interface SubqueryFactory {
    /** For EXISTS, COUNT and COLLECT. */
    SubqueryRunner runner(BoundExpression.Subquery subquery);

    /** Gives the shortest path between the two nodes of a row, or the list of all of them. */
    Evaluator shortestPath(BoundExpression.ShortestPathOf shortestPath);
}
