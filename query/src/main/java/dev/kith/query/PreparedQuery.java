package dev.kith.query;

import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Statement;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.parse.RoomyStack;
import dev.kith.query.physical.PhysicalPlan;
import dev.kith.query.plan.PlanRenderer;
import dev.kith.store.GraphReader;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A query or update with its plan. */
final class PreparedQuery implements Statement {
    private final String text;
    private final PlanDisplay display;
    private final boolean writes;
    private final PhysicalPlan plan;
    private final Function<StatementRun, QueryExecution> execute;
    private final List<String> columns;

    PreparedQuery(
            String text,
            PlanDisplay display,
            boolean writes,
            PhysicalPlan plan,
            Function<StatementRun, QueryExecution> execute) {
        this.text = text;
        this.display = display;
        this.writes = writes;
        this.plan = plan;
        this.execute = execute;
        this.columns =
                plan.plan().columns().stream().map(BoundQuery.Column::name).toList();
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean explainOnly() {
        return display == PlanDisplay.EXPLAIN;
    }

    @Override
    public boolean profiled() {
        return display == PlanDisplay.PROFILE;
    }

    @Override
    public String plan() {
        return RoomyStack.call(text, () -> PlanRenderer.render(plan.plan()));
    }

    @Override
    public Execution run(
            GraphReader reader, Map<String, Value> parameters, ExecutionOptions options) {
        if (explainOnly()) {
            return new NoRows(plan());
        }
        boolean profiling = options.profile() || profiled();
        return execute.apply(
                new StatementRun(text, plan, writes, profiling, reader, parameters, options));
    }
}
