package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.MatchPattern;

import java.util.Set;

/**
 * Chooses in which order the parts of a pattern are found.
 *
 * <pre>
 * MatchPattern((a:Person)-[:KNOWS]->(b), a.id = 1)        Expand((a)-[:KNOWS]->(b))
 *   input                                            =>     IndexSeek(a:Person(id) = 1)
 *                                                             input
 * </pre>
 *
 * <p>Any order finds the same rows: a match is a choice of nodes and relationships that fulfils
 * all conditions, whichever is looked at first. See {@link PatternSearch} for the choice.
 */
final class OrderPattern implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(MatchPattern.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        return plan instanceof MatchPattern match
                ? new PatternSearch(match, planning).best()
                : plan;
    }
}
