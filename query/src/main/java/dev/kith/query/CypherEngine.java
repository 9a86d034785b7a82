package dev.kith.query;

import dev.kith.StatementLimits;
import dev.kith.engine.QueryEngine;
import dev.kith.engine.Statement;
import dev.kith.extension.Extension;
import dev.kith.query.bind.Binder;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.extension.ExtendedFunctions;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.optimize.Optimizer;
import dev.kith.query.optimize.PlanningContext;
import dev.kith.query.optimize.Rewrite;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.parse.RoomyStack;
import dev.kith.query.physical.PhysicalPlan;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.Planner;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Cypher on one store: from text to a statement that can be run, by way of a cache of plans. Plans
 * are thrown away when the store says that a better one may exist.
 */
public final class CypherEngine implements QueryEngine {
    private static final int MAX_CACHED_PLANS = 1_000;

    /** Of the texts of all cached plans. */
    private static final int MAX_CACHED_CHARACTERS = 1 << 20;

    private final GraphStore store;
    private volatile ExtendedFunctions functions;
    private final Set<Rewrite> rewrites;
    private final StatementLimits limits;
    private final PlanCache plans = new PlanCache(MAX_CACHED_PLANS, MAX_CACHED_CHARACTERS);

    /** An engine with the built-in functions. */
    public CypherEngine(GraphStore store) {
        this(store, BuiltInFunctions.INSTANCE);
    }

    /** An engine that knows these functions and procedures, and those that are registered. */
    public CypherEngine(GraphStore store, FunctionRegistry functions) {
        this(store, functions, EnumSet.allOf(Rewrite.class));
    }

    /** An engine whose optimizer makes only these rewrites: slower, with the same rows. */
    CypherEngine(GraphStore store, FunctionRegistry functions, Set<Rewrite> rewrites) {
        this(store, functions, rewrites, StatementLimits.defaults());
    }

    private CypherEngine(
            GraphStore store,
            FunctionRegistry functions,
            Set<Rewrite> rewrites,
            StatementLimits limits) {
        this.store = store;
        this.functions = ExtendedFunctions.of(functions);
        this.rewrites = rewrites;
        this.limits = limits;
    }

    @Override
    public Statement prepare(String text) {
        return plans.get(text, store.planVersion(), functions, this::compileWithRoom);
    }

    @Override
    public synchronized void register(List<? extends Extension> extensions) {
        functions = functions.with(extensions);
    }

    @Override
    public synchronized boolean unregister(String name) {
        boolean known = functions.adds(name);
        functions = functions.without(name);
        return known;
    }

    private Statement compileWithRoom(String text, FunctionRegistry known) {
        return RoomyStack.call(text, () -> compile(text, known));
    }

    /** The way of a statement: parse, bind, plan, optimize; and for each run, map and execute. */
    private Statement compile(String text, FunctionRegistry known) {
        dev.kith.query.ast.Statement written = CypherParser.parse(text, limits);
        return switch (Binder.bind(written, known, text)) {
            case BoundStatement.Regular bound -> {
                LogicalPlan plan = Planner.plan(bound);
                LogicalPlan optimized =
                        withStatistics(it -> Optimizer.optimize(plan, it, rewrites));
                var physical = PhysicalPlan.of((LogicalPlan.Result) optimized);
                Function<StatementRun, QueryExecution> execute = QueryExecution::start;
                yield new PreparedQuery(
                        text, PlanDisplay.of(written), bound.writes(), physical, execute);
            }
            case BoundStatement.CreateIndex create ->
                new PreparedSchemaCommand(SchemaCommand.create(create), PlanDisplay.of(written));
            case BoundStatement.DropIndex drop ->
                new PreparedSchemaCommand(SchemaCommand.drop(drop), PlanDisplay.of(written));
        };
    }

    private LogicalPlan withStatistics(Function<PlanningContext, LogicalPlan> optimization) {
        try (GraphReader snapshot = store.snapshot()) {
            return optimization.apply(PlanningContext.of(snapshot));
        }
    }

    /** Makes engines for {@code Graph.open}. */
    public static final class Provider implements QueryEngine.Provider {
        @Override
        public QueryEngine create(GraphStore store, StatementLimits limits) {
            return new CypherEngine(
                    store, BuiltInFunctions.INSTANCE, EnumSet.allOf(Rewrite.class), limits);
        }

        @Override
        public void warmUp(GraphStore scratch) {
            WarmUp.start(scratch);
        }
    }
}
