package dev.kith.query.physical;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.SubqueryRunner;
import dev.kith.query.execute.operator.ArgumentOperator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.ProfiledOperator;
import dev.kith.query.execute.operator.ProfiledOperator.Counters;
import dev.kith.query.execute.operator.SubqueryOperatorRunner;
import dev.kith.query.plan.LogicalPlan;

import java.util.IdentityHashMap;
import java.util.List;

/** Makes the operators of one run: one exhaustive switch, with a mapper for each family. */
public final class OperatorMapper implements SubqueryFactory {
    private static final int NO_SLOT = -1;

    private final PhysicalPlan physical;
    private final QueryContext context;
    private final boolean profiling;
    private final IdentityHashMap<LogicalPlan, Counters> counters = new IdentityHashMap<>();
    private final ExpressionCompiler expressions;

    public OperatorMapper(PhysicalPlan physical, QueryContext context, boolean profiling) {
        this.physical = physical;
        this.context = context;
        this.profiling = profiling;
        this.expressions = new ExpressionCompiler(context, this);
    }

    /** The operator at the top. */
    public Operator map() {
        return map(physical.plan(), new ArgumentSource());
    }

    /** What each operator has done so far, if profiling. */
    public IdentityHashMap<LogicalPlan, Counters> counters() {
        return counters;
    }

    QueryContext context() {
        return context;
    }

    ExpressionCompiler expressions() {
        return expressions;
    }

    OperatorSlots slots(LogicalPlan plan) {
        return physical.slots(plan);
    }

    RowBatch newBatch() {
        return physical.layout().newBatch();
    }

    /** The operator of a plan, whose argument is the row that the source will give. */
    Operator map(LogicalPlan plan, ArgumentSource source) {
        Operator operator = mapOne(plan, source);
        return profiling
                ? new ProfiledOperator(
                        operator, counters.computeIfAbsent(plan, it -> new Counters()))
                : operator;
    }

    private Operator mapOne(LogicalPlan plan, ArgumentSource source) {
        return switch (plan) {
            case LogicalPlan.Argument it ->
                new ArgumentOperator(source, slots(it).fromFirst());
            case LogicalPlan.AllNodes it -> ScanMapper.allNodes(it, this, source);
            case LogicalPlan.NodesWithLabel it -> ScanMapper.nodesWithLabel(it, this, source);
            case LogicalPlan.IndexSeek it -> SeekMapper.indexSeek(it, this, source);
            case LogicalPlan.AllRelationships it -> ScanMapper.allRelationships(it, this, source);
            case LogicalPlan.MatchPattern it ->
                throw new IllegalStateException("a pattern that the optimizer left: " + it);
            case LogicalPlan.Expand it -> ExpandMapper.expand(it, this, source);
            case LogicalPlan.ExpandInto it -> ExpandMapper.expandInto(it, this, source);
            case LogicalPlan.CheckRelationship it -> ExpandMapper.check(it, this, source);
            case LogicalPlan.ExpandPath it -> PathMapper.expandPath(it, this, source);
            case LogicalPlan.Reach it -> PathMapper.reach(it, this, source);
            case LogicalPlan.ShortestPaths it -> PathMapper.shortestPaths(it, this, source);
            case LogicalPlan.Filter it -> RowMapper.filter(it, this, source);
            case LogicalPlan.Project it -> RowMapper.project(it, this, source);
            case LogicalPlan.Unwind it -> RowMapper.unwind(it, this, source);
            case LogicalPlan.Aggregate it -> AggregateMapper.aggregate(it, this, source);
            case LogicalPlan.Distinct it -> AggregateMapper.distinct(it, this, source);
            case LogicalPlan.Sort it -> SortMapper.sort(it, this, source);
            case LogicalPlan.Top it -> SortMapper.top(it, this, source);
            case LogicalPlan.Skip it -> SortMapper.skip(it, this, source);
            case LogicalPlan.Limit it -> SortMapper.limit(it, this, source);
            case LogicalPlan.Apply it -> JoinMapper.apply(it, this, source);
            case LogicalPlan.OptionalApply it -> JoinMapper.optionalApply(it, this, source);
            case LogicalPlan.SemiApply it -> JoinMapper.semiApply(it, this, source);
            case LogicalPlan.HashJoin it -> JoinMapper.hashJoin(it, this, source);
            case LogicalPlan.CartesianProduct it -> JoinMapper.product(it, this, source);
            case LogicalPlan.Union it -> JoinMapper.union(it, this, source);
            case LogicalPlan.Eager it -> RowMapper.eager(it, this, source);
            case LogicalPlan.Create it -> WriteMapper.create(it, this, source);
            case LogicalPlan.Merge it -> WriteMapper.merge(it, this, source);
            case LogicalPlan.Change it -> WriteMapper.change(it, this, source);
            case LogicalPlan.Delete it -> WriteMapper.delete(it, this, source);
            case LogicalPlan.Foreach it -> WriteMapper.foreach(it, this, source);
            case LogicalPlan.CallProcedure it -> CallMapper.procedure(it, this, source);
            case LogicalPlan.CallUnit it -> CallMapper.unit(it, this, source);
            case LogicalPlan.Result it -> map(it.input(), source);
        };
    }

    @Override
    public SubqueryRunner runner(BoundExpression.Subquery subquery) {
        var source = new ArgumentSource();
        Operator operator = map((LogicalPlan) subquery.body(), source);
        int resultSlot = subquery.result().map(Variable::slot).orElse(NO_SLOT);
        return new SubqueryOperatorRunner(operator, source, newBatch(), resultSlot, context);
    }

    @Override
    public Evaluator shortestPath(BoundExpression.ShortestPathOf shortestPath) {
        return PathMapper.shortestPath(shortestPath.path(), this);
    }

    static int[] slotNumbers(List<Variable> variables) {
        int[] slots = new int[variables.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = variables.get(i).slot();
        }
        return slots;
    }
}
