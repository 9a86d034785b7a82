package dev.kith.query.optimize;

import dev.kith.query.bind.Binder;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.PlanRenderer;
import dev.kith.query.plan.Planner;

/** Plans of query texts over a graph of known size. */
final class Plans {
    private Plans() {}

    /** As the planner makes it, clause by clause. */
    static LogicalPlan planned(String text) {
        BoundStatement bound =
                Binder.bind(CypherParser.parse(text), BuiltInFunctions.INSTANCE, text);
        return Planner.plan((BoundStatement.Regular) bound);
    }

    static LogicalPlan optimized(String text) {
        return Optimizer.optimize(planned(text), new SocialGraph());
    }

    /** The optimized plan as a tree. */
    static String explain(String text) {
        return PlanRenderer.render(optimized(text));
    }
}
