package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.value.PathValue;

import java.util.List;

/** Puts paths together from the two sides of a search that met in a node. */
final class PathAssembly {
    private static final long BYTES_PER_STEP = 16;

    private final BreadthFirstSide fromSide;
    private final BreadthFirstSide toSide;
    private final List<PathValue> paths;
    private final QueryContext context;
    private final long[] nodes;
    private final long[] relationships;

    PathAssembly(
            BreadthFirstSide fromSide,
            BreadthFirstSide toSide,
            List<PathValue> paths,
            QueryContext context) {
        this.fromSide = fromSide;
        this.toSide = toSide;
        this.paths = paths;
        this.context = context;
        int length = fromSide.depth() + toSide.depth();
        this.nodes = new long[length + 1];
        this.relationships = new long[length];
    }

    /** Adds the paths through one node, whose numbers on the two sides are given. */
    void assemble(int fromIndex, int toIndex) {
        backwards(fromIndex, fromSide.depth(), toIndex);
    }

    /** Fills in the first half, from the meeting to the start, for each way there is. */
    private void backwards(int fromIndex, int at, int toIndex) {
        nodes[at] = fromSide.node(fromIndex);
        if (at == 0) {
            forwards(toIndex, fromSide.depth());
            return;
        }
        int arrival = fromSide.lastArrival(fromIndex);
        do {
            relationships[at - 1] = fromSide.arrivalBy(arrival);
            backwards(fromSide.arrivalFrom(arrival), at - 1, toIndex);
            arrival = fromSide.arrivalBefore(arrival);
        } while (arrival != BreadthFirstSide.NONE);
    }

    private void forwards(int toIndex, int at) {
        nodes[at] = toSide.node(toIndex);
        if (at == relationships.length) {
            context.hold(nodes.length * BYTES_PER_STEP);
            paths.add(new PathValue(nodes.clone(), relationships.clone()));
            return;
        }
        int arrival = toSide.lastArrival(toIndex);
        do {
            relationships[at] = toSide.arrivalBy(arrival);
            forwards(toSide.arrivalFrom(arrival), at + 1);
            arrival = toSide.arrivalBefore(arrival);
        } while (arrival != BreadthFirstSide.NONE);
    }
}
