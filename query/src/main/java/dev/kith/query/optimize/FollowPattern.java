package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.MatchPattern;

import java.util.Set;

/**
 * Finds the parts of a pattern in the order in which they are written, and tests all conditions at
 * the end: what {@link OrderPattern} is measured against.
 *
 * <pre>
 * MatchPattern((a:Person)-[:KNOWS]->(b), a.id = 1)        Filter(a:Person AND a.id = 1)
 *   input                                            =>     Expand((a)-[:KNOWS]->(b))
 *                                                             AllNodes(a)
 *                                                               input
 * </pre>
 */
final class FollowPattern implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(MatchPattern.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        return plan instanceof MatchPattern match
                ? new PatternSearch(match, planning).asWritten()
                : plan;
    }
}
