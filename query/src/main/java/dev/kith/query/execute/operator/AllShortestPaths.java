package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.operator.BreadthFirstSide.Acceptance;
import dev.kith.store.GraphReader;
import dev.kith.value.PathValue;

import java.util.ArrayList;
import java.util.List;

/**
 * All shortest paths between two different nodes: breadth first from both ends, the smaller level
 * each time, until a level of one side meets the last one of the other. The two halves cannot share
 * a relationship, or there were a shorter path.
 */
final class AllShortestPaths implements EndToEndSearch {
    private final QueryContext context;
    private final HeldMemory memory;
    private final BreadthFirstSide fromSide;
    private final BreadthFirstSide toSide;

    AllShortestPaths(PathPattern pattern, QueryContext context) {
        this.context = context;
        this.memory = new HeldMemory(context);
        GraphReader reader = context.reader();
        this.fromSide = new BreadthFirstSide(
                new NeighbourWalk(reader, pattern.types(), pattern.direction()));
        this.toSide = new BreadthFirstSide(
                new NeighbourWalk(reader, pattern.types(), pattern.direction().reversed()));
    }

    @Override
    public List<PathValue> find(long fromId, long toId, long maxLength, Acceptance acceptance) {
        List<PathValue> paths = search(fromId, toId, maxLength, acceptance);
        memory.release();
        return paths;
    }

    private List<PathValue> search(long fromId, long toId, long maxLength, Acceptance acceptance) {
        fromSide.start(fromId);
        toSide.start(toId);
        while (fromSide.depth() + toSide.depth() < maxLength) {
            context.checkActive();
            boolean fromSmaller = fromSide.frontierSize() <= toSide.frontierSize();
            BreadthFirstSide side = fromSmaller ? fromSide : toSide;
            if (side.frontierSize() == 0) {
                return List.of();
            }
            side.expandLevel(acceptance);
            memory.set(fromSide.bytes() + toSide.bytes());
            List<PathValue> paths = meetings();
            if (!paths.isEmpty()) {
                return paths;
            }
        }
        return List.of();
    }

    /** The paths through the nodes that both last levels hold. */
    private List<PathValue> meetings() {
        boolean fromSmaller = fromSide.frontierSize() <= toSide.frontierSize();
        BreadthFirstSide one = fromSmaller ? fromSide : toSide;
        BreadthFirstSide other = fromSmaller ? toSide : fromSide;
        var paths = new ArrayList<PathValue>();
        for (int index = one.levelFrom(); index < one.levelTo(); index++) {
            int met = other.findInLevel(one.node(index));
            if (met != BreadthFirstSide.NONE) {
                new PathAssembly(fromSide, toSide, paths, context)
                        .assemble(fromSmaller ? index : met, fromSmaller ? met : index);
            }
        }
        return paths;
    }
}
