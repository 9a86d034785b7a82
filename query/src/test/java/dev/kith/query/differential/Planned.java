package dev.kith.query.differential;

import dev.kith.StatementLimits;
import dev.kith.query.bind.Binder;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.optimize.Optimizer;
import dev.kith.query.optimize.PlanningContext;
import dev.kith.query.optimize.Rewrite;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.PlanRenderer;
import dev.kith.query.plan.Planner;
import dev.kith.store.GraphReader;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which rewrites make something of a statement.
 *
 * @param isOptimised whether all of them together do
 * @param effective those without which the plan is another one
 */
record Planned(boolean isOptimised, Set<Rewrite> effective) {
    static Planned of(String text, GraphReader reader) {
        LogicalPlan plan = plan(text);
        PlanningContext context = PlanningContext.of(reader);
        EnumSet<Rewrite> all = EnumSet.allOf(Rewrite.class);
        String best = optimised(plan, context, all);
        var effective = EnumSet.noneOf(Rewrite.class);
        for (Rewrite rewrite : all) {
            if (!best.equals(optimised(plan, context, EnumSet.complementOf(EnumSet.of(rewrite))))) {
                effective.add(rewrite);
            }
        }
        String plain = optimised(plan, context, EnumSet.noneOf(Rewrite.class));
        return new Planned(!best.equals(plain), effective);
    }

    private static LogicalPlan plan(String text) {
        var written = CypherParser.parse(text, StatementLimits.defaults());
        return switch (Binder.bind(written, BuiltInFunctions.INSTANCE, text)) {
            case BoundStatement.Regular bound -> Planner.plan(bound);
            case BoundStatement.CreateIndex create -> throw notDrawn(text);
            case BoundStatement.DropIndex drop -> throw notDrawn(text);
        };
    }

    private static IllegalArgumentException notDrawn(String text) {
        return new IllegalArgumentException("only queries and updates are drawn: " + text);
    }

    private static String optimised(
            LogicalPlan plan, PlanningContext context, EnumSet<Rewrite> rewrites) {
        return PlanRenderer.render(Optimizer.optimize(plan, context, rewrites));
    }
}
