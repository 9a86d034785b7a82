package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.plan.LogicalPlan.Seek;

import java.util.List;

/**
 * A use of an index.
 *
 * @param consumed predicates that every node found fulfils
 * @param rows nodes to expect
 */
record SeekMatch(Seek seek, List<BoundExpression> consumed, double rows) {}
