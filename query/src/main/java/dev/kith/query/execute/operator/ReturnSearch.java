package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.LongTable;
import dev.kith.store.NeighbourCursor;

import java.util.Arrays;

/**
 * Whether a path of at most so many relationships, in either direction and none twice, leads from a
 * node back to itself.
 *
 * <p>Breadth first; each node keeps the relationship by which its shortest way leaves the first
 * node. A relationship that joins two ways that left by different ones closes a cycle through the
 * first node, as long as both ways and one more; the shortest cycle is found like this.
 */
final class ReturnSearch {
    private static final long FIRST = -1;

    private final PathPattern pattern;
    private final QueryContext context;
    private final RowBatch batch;
    private final int row;
    private final NeighbourWalk walk;
    private final LongTable nodes = new LongTable();
    private long[] leftBy = new long[64];
    private int[] depths = new int[64];

    ReturnSearch(PathPattern pattern, QueryContext context, RowBatch batch, int row) {
        this.pattern = pattern;
        this.context = context;
        this.batch = batch;
        this.row = row;
        this.walk = new NeighbourWalk(context.reader(), pattern.types(), pattern.direction());
    }

    boolean returnsTo(long nodeId) {
        nodes.findOrAdd(nodeId);
        leftBy[0] = FIRST;
        for (int index = 0; index < nodes.size(); index++) {
            // The other half of a cycle through this node is at least as long as the way to it.
            if (2L * depths[index] + 1 > pattern.max()) {
                return false;
            }
            if ((index & 255) == 0) {
                context.checkActive();
            }
            walk.start(nodes.key(index));
            while (walk.advance()) {
                if (closesCycle(index, walk.cursor())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean closesCycle(int from, NeighbourCursor run) {
        for (int i = run.from(); i < run.to(); i++) {
            long relationship = run.relationships()[i];
            if (pattern.different().contains(relationship)
                    || !pattern.element().accepts(batch, row, relationship)) {
                continue;
            }
            int known = nodes.size();
            int to = nodes.findOrAdd(run.nodes()[i]);
            long way = from == 0 ? relationship : leftBy[from];
            if (to == known) {
                remember(to, way, depths[from] + 1);
            } else if (joins(from, to, way, relationship)) {
                return true;
            }
        }
        return false;
    }

    private boolean joins(int from, int to, long way, long relationship) {
        boolean otherWay = to == 0 ? from == 0 || leftBy[from] != relationship : leftBy[to] != way;
        return otherWay && (long) depths[from] + depths[to] + 1 <= pattern.max();
    }

    private void remember(int index, long way, int depth) {
        if (index == leftBy.length) {
            leftBy = Arrays.copyOf(leftBy, index * 2);
            depths = Arrays.copyOf(depths, index * 2);
        }
        leftBy[index] = way;
        depths[index] = depth;
    }
}
