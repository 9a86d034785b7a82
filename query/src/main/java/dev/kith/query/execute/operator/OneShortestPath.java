package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.operator.BreadthFirstSide.Acceptance;
import dev.kith.query.execute.table.IdSet;
import dev.kith.store.NeighbourCursor;
import dev.kith.value.PathValue;

import java.util.Arrays;
import java.util.List;

/**
 * One shortest path between two different nodes, breadth first from both ends. Before a level is
 * collected, its relationships are only tested for the nodes of the other side: the last and by far
 * largest level is never collected.
 */
final class OneShortestPath implements EndToEndSearch {
    /** The nodes seen from one end, in the order found, and how each was found. */
    private static final class Side {
        private final NeighbourWalk walk;
        private final IdSet seen = new IdSet();
        private long[] nodes = new long[64];
        private int[] foundFrom = new int[64];
        private long[] foundBy = new long[64];
        private int count;
        private int levelFrom;
        private int depth;

        Side(NeighbourWalk walk) {
            this.walk = walk;
        }

        void start(long nodeId) {
            seen.clear();
            count = 0;
            levelFrom = 0;
            depth = 0;
            add(nodeId, -1, -1);
        }

        void add(long nodeId, int from, long by) {
            if (!seen.add(nodeId)) {
                return;
            }
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, count * 2);
                foundFrom = Arrays.copyOf(foundFrom, count * 2);
                foundBy = Arrays.copyOf(foundBy, count * 2);
            }
            nodes[count] = nodeId;
            foundFrom[count] = from;
            foundBy[count++] = by;
        }

        int find(long nodeId) {
            int index = levelFrom;
            while (nodes[index] != nodeId) {
                index++;
            }
            return index;
        }

        long bytes() {
            return seen.bytes() + nodes.length * 20L;
        }
    }

    private final QueryContext context;
    private final HeldMemory memory;
    private final Side fromSide;
    private final Side toSide;

    /** Where the two sides met: a node of the one, a relationship, a node of the other. */
    private int meetingIndex;

    private long meetingRelationship;
    private long meetingNode;

    OneShortestPath(PathPattern pattern, QueryContext context) {
        this.context = context;
        this.memory = new HeldMemory(context);
        this.fromSide =
                new Side(new NeighbourWalk(context.reader(), pattern.types(), pattern.direction()));
        this.toSide = new Side(new NeighbourWalk(
                context.reader(), pattern.types(), pattern.direction().reversed()));
    }

    @Override
    public List<PathValue> find(long fromId, long toId, long maxLength, Acceptance acceptance) {
        List<PathValue> path = search(fromId, toId, maxLength, acceptance);
        memory.release();
        return path;
    }

    private List<PathValue> search(long fromId, long toId, long maxLength, Acceptance acceptance) {
        fromSide.start(fromId);
        toSide.start(toId);
        while (fromSide.depth + toSide.depth < maxLength) {
            context.checkActive();
            boolean forwards =
                    fromSide.count - fromSide.levelFrom <= toSide.count - toSide.levelFrom;
            Side side = forwards ? fromSide : toSide;
            Side other = forwards ? toSide : fromSide;
            if (side.count == side.levelFrom) {
                return List.of();
            }
            if (meets(side, other, acceptance)) {
                return List.of(path(side, other, forwards));
            }
            if (fromSide.depth + toSide.depth + 1 < maxLength) {
                collect(side, acceptance);
            }
            side.depth++;
            memory.set(fromSide.bytes() + toSide.bytes());
        }
        return List.of();
    }

    private boolean meets(Side side, Side other, Acceptance acceptance) {
        for (int index = side.levelFrom; index < side.count; index++) {
            side.walk.start(side.nodes[index]);
            while (side.walk.advance()) {
                NeighbourCursor run = side.walk.cursor();
                long[] nodes = run.nodes();
                for (int i = run.from(); i < run.to(); i++) {
                    if (other.seen.contains(nodes[i])
                            && acceptance.accepts(run.relationships()[i])) {
                        meetingIndex = index;
                        meetingRelationship = run.relationships()[i];
                        meetingNode = nodes[i];
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void collect(Side side, Acceptance acceptance) {
        int levelTo = side.count;
        for (int index = side.levelFrom; index < levelTo; index++) {
            if ((index & 255) == 0) {
                context.checkActive();
            }
            side.walk.start(side.nodes[index]);
            while (side.walk.advance()) {
                NeighbourCursor run = side.walk.cursor();
                for (int i = run.from(); i < run.to(); i++) {
                    if (acceptance.accepts(run.relationships()[i])) {
                        side.add(run.nodes()[i], index, run.relationships()[i]);
                    }
                }
            }
        }
        side.levelFrom = levelTo;
    }

    private PathValue path(Side side, Side other, boolean forwards) {
        int length = side.depth + other.depth + 1;
        long[] nodes = new long[length + 1];
        long[] relationships = new long[length];
        int otherIndex = other.find(meetingNode);
        Side first = forwards ? side : other;
        Side last = forwards ? other : side;
        int at = first.depth;
        relationships[at] = meetingRelationship;
        int index = forwards ? meetingIndex : otherIndex;
        for (int i = at; i >= 0; i--) {
            nodes[i] = first.nodes[index];
            if (i > 0) {
                relationships[i - 1] = first.foundBy[index];
                index = first.foundFrom[index];
            }
        }
        index = forwards ? otherIndex : meetingIndex;
        for (int i = at + 1; i <= length; i++) {
            nodes[i] = last.nodes[index];
            if (i < length) {
                relationships[i] = last.foundBy[index];
                index = last.foundFrom[index];
            }
        }
        return new PathValue(nodes, relationships);
    }
}
