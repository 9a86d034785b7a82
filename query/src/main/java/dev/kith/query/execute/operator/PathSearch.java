package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.LimitErrors;
import dev.kith.store.NeighbourCursor;
import dev.kith.value.ListValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All paths from one node in which no relationship comes twice, depth first, found one at a time.
 * Each path is given before those that continue it.
 */
final class PathSearch {
    private static final int CHECK_MASK = 1023;

    /** Where the search stands at one node of the path. */
    private static final class Frame {
        private final NeighbourWalk walk;
        private int position;
        private int end;

        Frame(NeighbourWalk walk) {
            this.walk = walk;
        }
    }

    private final PathPattern pattern;
    private final QueryContext context;
    private final List<Frame> frames = new ArrayList<>();
    private RowBatch batch = RowBatch.EMPTY;
    private int row;
    private long min;
    private long max;
    private long[] nodes = new long[8];
    private long[] relationships = new long[8];
    private int length;
    private int longest;
    private boolean fresh;
    private int steps;
    private long stepsLeft = Long.MAX_VALUE;

    /** Without a start there is no path. */
    PathSearch(PathPattern pattern, QueryContext context) {
        this.pattern = pattern;
        this.context = context;
        stop();
    }

    /** Begins at a node, with the lengths that the pattern allows. */
    void start(long fromId, RowBatch newBatch, int newRow) {
        start(fromId, newBatch, newRow, pattern.min(), pattern.max());
    }

    void start(long fromId, RowBatch newBatch, int newRow, long newMin, long newMax) {
        batch = newBatch;
        row = newRow;
        min = newMin;
        max = newMax;
        pattern.different().load(newBatch, newRow);
        nodes[0] = fromId;
        length = 0;
        longest = 0;
        fresh = true;
        if (min > max) {
            stop();
        }
    }

    /** From now on, over all starts to come, the search fails after the steps that the run allows. */
    void limitSteps() {
        stepsLeft = context.limits().maxPathSearchSteps();
    }

    /** Ends the search. */
    void stop() {
        fresh = false;
        length = -1;
    }

    /** Moves to the next path; false if there is none. */
    boolean next() {
        if (length < 0) {
            return false;
        }
        if (fresh) {
            fresh = false;
            open();
            if (min == 0) {
                return true;
            }
        }
        while (length >= 0) {
            if (!extend()) {
                length--;
            } else if (length >= min) {
                return true;
            }
        }
        return false;
    }

    /** The number of relationships of the path. */
    int length() {
        return length;
    }

    /** The number of relationships of the longest path seen since the start. */
    int longest() {
        return longest;
    }

    long endNode() {
        return nodes[length];
    }

    ListValue relationshipList(boolean reversed) {
        return relationshipList(relationships, length, reversed);
    }

    static ListValue relationshipList(long[] ids, int count, boolean reversed) {
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) {
            values[i] = new RelationshipValue(ids[reversed ? count - 1 - i : i]);
        }
        return new ListValue(List.of(values));
    }

    PathValue path() {
        return new PathValue(
                Arrays.copyOf(nodes, length + 1), Arrays.copyOf(relationships, length));
    }

    /** Makes the frame of the last node of the path ready. */
    private void open() {
        if (length == frames.size()) {
            frames.add(new Frame(
                    new NeighbourWalk(context.reader(), pattern.types(), pattern.direction())));
        }
        Frame frame = frames.get(length);
        frame.position = 0;
        frame.end = 0;
        if (length < max) {
            frame.walk.start(nodes[length]);
        }
    }

    private boolean extend() {
        if (length >= max) {
            return false;
        }
        Frame frame = frames.get(length);
        while (true) {
            if (frame.position == frame.end && !nextRun(frame)) {
                return false;
            }
            NeighbourCursor run = frame.walk.cursor();
            int at = frame.position++;
            long neighbour = run.nodes()[at];
            long relationship = run.relationships()[at];
            boolean seenLoop = frame.walk.skipsLoops() && neighbour == nodes[length];
            if (!seenLoop && accepts(relationship)) {
                append(neighbour, relationship);
                return true;
            }
        }
    }

    private boolean nextRun(Frame frame) {
        if ((++steps & CHECK_MASK) == 0) {
            context.checkActive();
        }
        if (!frame.walk.advance()) {
            return false;
        }
        frame.position = frame.walk.cursor().from();
        frame.end = frame.walk.cursor().to();
        return true;
    }

    private boolean accepts(long relationship) {
        for (int i = 0; i < length; i++) {
            if (relationships[i] == relationship) {
                return false;
            }
        }
        return !pattern.different().contains(relationship)
                && pattern.element().accepts(batch, row, relationship);
    }

    private void append(long neighbour, long relationship) {
        if (--stepsLeft < 0) {
            throw LimitErrors.tooManyPaths(context.limits());
        }
        if (length + 1 == nodes.length) {
            nodes = Arrays.copyOf(nodes, nodes.length * 2);
            relationships = Arrays.copyOf(relationships, relationships.length * 2);
        }
        relationships[length++] = relationship;
        nodes[length] = neighbour;
        longest = Math.max(longest, length);
        open();
    }
}
