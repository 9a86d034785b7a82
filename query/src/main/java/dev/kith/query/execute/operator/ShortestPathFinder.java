package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.PathValue;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest path, or all shortest paths, between two nodes, searched from both ends.
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
    private final EndToEndSearch search;
    private final PathSearch exhaustive;

    public ShortestPathFinder(
            PathPattern pattern, boolean all, PathTest test, QueryContext context) {
        this.pattern = pattern;
        this.all = all;
        this.test = test;
        this.search = all
                ? new AllShortestPaths(pattern, context)
                : new OneShortestPath(pattern, context);
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
        if (fromId == toId) {
            return List.of(new PathValue(new long[] {fromId}, new long[0]));
        }
        return search.find(fromId, toId, pattern.max(), acceptance);
    }

    private List<PathValue> searchByLength(
            long fromId, long toId, RowBatch batch, int row, long leastLength) {
        exhaustive.limitSteps();
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
