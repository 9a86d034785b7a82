package dev.kith.query.physical;

import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.DifferentRelationships;
import dev.kith.query.execute.operator.ElementPredicate;
import dev.kith.query.execute.operator.ExpandOperator;
import dev.kith.query.execute.operator.ExpandPathOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.PathPattern;
import dev.kith.query.execute.operator.ReachOperator;
import dev.kith.query.execute.operator.ShortestPathEvaluator;
import dev.kith.query.execute.operator.ShortestPathFinder;
import dev.kith.query.execute.operator.ShortestPathFinder.PathTest;
import dev.kith.query.execute.operator.ShortestPathsOperator;
import dev.kith.query.execute.operator.TypeTokens;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Hop;
import dev.kith.value.PathValue;
import dev.kith.value.Truth;

/** Paths of variable length, and shortest ones. */
final class PathMapper {
    private PathMapper() {}

    static Operator expandPath(
            LogicalPlan.ExpandPath plan, OperatorMapper mapper, ArgumentSource source) {
        Hop hop = plan.hop();
        var slots = new ExpandOperator.Slots(
                hop.from().slot(),
                ExpandMapper.ifLive(hop.relationship(), plan, mapper),
                plan.toBound()
                        ? ExpandOperator.UNUSED
                        : ExpandMapper.ifLive(hop.to(), plan, mapper),
                plan.toBound() ? hop.to().slot() : ExpandOperator.UNUSED);
        return new ExpandPathOperator(
                mapper.map(plan.input(), source),
                slots,
                pattern(hop, plan.length(), mapper),
                plan.reversed(),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    /**
     * Paths of at least two relationships may reach a node that is nearer than that: these are
     * searched one by one, so that nodes may come more than once, which nothing above minds.
     */
    static Operator reach(LogicalPlan.Reach plan, OperatorMapper mapper, ArgumentSource source) {
        Hop hop = plan.hop();
        var slots = new ExpandOperator.Slots(
                hop.from().slot(),
                ExpandOperator.UNUSED,
                ExpandMapper.ifLive(hop.to(), plan, mapper),
                ExpandOperator.UNUSED);
        PathPattern pattern = pattern(hop, plan.length(), mapper);
        Operator input = mapper.map(plan.input(), source);
        if (pattern.min() > 1) {
            return new ExpandPathOperator(
                    input,
                    slots,
                    pattern,
                    false,
                    mapper.slots(plan).fromFirst(),
                    mapper.newBatch(),
                    mapper.context());
        }
        return new ReachOperator(
                input,
                slots,
                pattern,
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator shortestPaths(
            LogicalPlan.ShortestPaths plan, OperatorMapper mapper, ArgumentSource source) {
        ShortestPath path = plan.path();
        return new ShortestPathsOperator(
                mapper.map(plan.input(), source),
                new ShortestPathsOperator.Slots(
                        path.from().slot(),
                        path.to().slot(),
                        ExpandMapper.ifLive(path.path(), plan, mapper),
                        ExpandMapper.ifLive(path.relationship().variable(), plan, mapper)),
                finder(path, mapper),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch());
    }

    static Evaluator shortestPath(ShortestPath path, OperatorMapper mapper) {
        return new ShortestPathEvaluator(
                finder(path, mapper),
                path.from().slot(),
                path.to().slot(),
                path.all(),
                mapper.context());
    }

    private static ShortestPathFinder finder(ShortestPath path, OperatorMapper mapper) {
        PatternGraph.Relationship relationship = path.relationship();
        PatternGraph.Length length = relationship.length().orElseThrow();
        var pattern = new PathPattern(
                new TypeTokens(mapper.context(), relationship.types()),
                relationship.direction(),
                length.min(),
                length.max().orElse(Long.MAX_VALUE),
                new DifferentRelationships(new int[0]),
                element(length, mapper));
        return new ShortestPathFinder(pattern, path.all(), test(path, mapper), mapper.context());
    }

    private static PathTest test(ShortestPath path, OperatorMapper mapper) {
        if (path.predicates().isEmpty()) {
            return PathTest.ANY;
        }
        Predicate predicate = mapper.expressions().conjunction(path.predicates());
        int pathSlot = path.path().slot();
        int listSlot = path.relationship().variable().slot();
        return new PathTest() {
            @Override
            public boolean test(PathValue value, RowBatch batch, int row) {
                batch.column(pathSlot).set(row, value);
                batch.column(listSlot).set(row, ShortestPathsOperator.relationships(value));
                return predicate.test(batch, row) == Truth.TRUE;
            }
        };
    }

    private static PathPattern pattern(Hop hop, PatternGraph.Length length, OperatorMapper mapper) {
        return new PathPattern(
                new TypeTokens(mapper.context(), hop.types()),
                hop.direction(),
                length.min(),
                length.max().orElse(Long.MAX_VALUE),
                ExpandMapper.different(hop),
                element(length, mapper));
    }

    private static ElementPredicate element(PatternGraph.Length length, OperatorMapper mapper) {
        return length.predicate()
                .map(predicate -> ElementPredicate.of(
                        length.element().slot(), mapper.expressions().predicate(predicate)))
                .orElse(ElementPredicate.NONE);
    }
}
