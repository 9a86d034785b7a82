package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.GraphReader;
import dev.kith.value.PathValue;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest path, or all shortest paths, between two nodes: breadth first from both ends, the
 * smaller level each time, until a level of one side meets the last one of the other. The two
 * halves cannot share a relationship, or there were a shorter path.
 *
 * <p>Two cases are searched through by length instead: paths that must fulfil a condition as a
 * whole, and paths from a node to itself.
 */
public final class ShortestPathFinder {
    /** A condition on a whole path. */
    @FunctionalInterface
    public interface PathTest {
        PathTest ANY = (path, batch, row) -> true;

        boolean test(PathValue path, RowBatch batch, int row);
    }

    private final PathPattern pattern;
    private final boolean all;
    private final PathTest test;
    private final QueryContext context;
    private final HeldMemory memory;
    private final BreadthFirstSide fromSide;
    private final BreadthFirstSide toSide;
    private final PathSearch exhaustive;

    public ShortestPathFinder(
            PathPattern pattern, boolean all, PathTest test, QueryContext context) {
        this.pattern = pattern;
        this.all = all;
        this.test = test;
        this.context = context;
        this.memory = new HeldMemory(context);
        GraphReader reader = context.reader();
        this.fromSide = new BreadthFirstSide(
                new NeighbourWalk(reader, pattern.types(), pattern.direction()), all);
        this.toSide = new BreadthFirstSide(
                new NeighbourWalk(reader, pattern.types(), pattern.direction().reversed()), all);
        this.exhaustive = new PathSearch(pattern, context);
    }

    /** The paths, at most one unless all are asked for; none if there is none. */
    public List<PathValue> find(long fromId, long toId, RowBatch batch, int row) {
        if (pattern.min() > pattern.max()) {
            return List.of();
        }
        pattern.different().load(batch, row);
        if (pattern.min() > 1 || (fromId == toId && pattern.min() > 0)) {
            return searchByLength(fromId, toId, batch, row, pattern.min());
        }
        List<PathValue> paths = searchFromBothEnds(fromId, toId, batch, row);
        memory.release();
        if (test == PathTest.ANY || paths.isEmpty()) {
            return paths;
        }
        List<PathValue> fitting = new ArrayList<>();
        for (PathValue path : paths) {
            if (test.test(path, batch, row)) {
                fitting.add(path);
            }
        }
        return fitting.isEmpty()
                ? searchByLength(fromId, toId, batch, row, paths.get(0).length())
                : fitting;
    }

    private List<PathValue> searchFromBothEnds(long fromId, long toId, RowBatch batch, int row) {
        BreadthFirstSide.Acceptance acceptance =
                relationship -> !pattern.different().contains(relationship)
                        && pattern.element().accepts(batch, row, relationship);
        fromSide.start(fromId);
        toSide.start(toId);
        if (fromId == toId) {
            return List.of(new PathValue(new long[] {fromId}, new long[0]));
        }
        while (fromSide.depth() + toSide.depth() < pattern.max()) {
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
                new PathAssembly(fromSide, toSide, all, paths, context)
                        .assemble(fromSmaller ? index : met, fromSmaller ? met : index);
                if (!all) {
                    return paths;
                }
            }
        }
        return paths;
    }

    private List<PathValue> searchByLength(
            long fromId, long toId, RowBatch batch, int row, long leastLength) {
        var paths = new ArrayList<PathValue>();
        long length = leastLength;
        boolean longerMayExist = true;
        while (paths.isEmpty() && longerMayExist && length <= pattern.max()) {
            exhaustive.start(fromId, batch, row, length, length);
            while (exhaustive.next() && (all || paths.isEmpty())) {
                if (exhaustive.endNode() == toId) {
                    PathValue path = exhaustive.path();
                    if (test == PathTest.ANY || test.test(path, batch, row)) {
                        paths.add(path);
                    }
                }
            }
            longerMayExist = exhaustive.longest() >= length;
            length++;
        }
        return paths;
    }
}
