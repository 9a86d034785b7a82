package dev.kith.query.execute.operator;

import dev.kith.Direction;
import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.IdSet;
import dev.kith.store.NeighbourCursor;

import java.util.Arrays;

/**
 * For each input row, one row per node at the end of a path from the node in {@code from}, each
 * once: breadth first, with a set of the nodes seen, no further than rows are asked for. None if
 * nothing is reached. The least length of the paths is 0 or 1.
 *
 * <p>The shortest walk to another node never uses a relationship twice, so that it is a path. Only
 * the way back to the first node can: there and back along one relationship is no path, if both
 * directions count. {@link ReturnSearch} decides that case.
 */
public final class ReachOperator implements Operator {
    private final InputRows input;
    private final ExpandOperator.Slots slots;
    private final PathPattern pattern;
    private final CopiedSlots copied;
    private final QueryContext context;
    private final HeldMemory memory;
    private final NeighbourWalk walk;
    private final IdSet seen = new IdSet();

    /** The nodes reached, in order: those before {@link #expanded} have been expanded. */
    private long[] reached = new long[64];

    private int reachedCount;
    private int emitted;
    private int expanded;
    private int levelEnd;
    private long depth;
    private boolean returnUndecided;
    private boolean filled;

    public ReachOperator(
            Operator input,
            ExpandOperator.Slots slots,
            PathPattern pattern,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        assert pattern.min() <= 1 : "longer paths may reach nodes that breadth-first search passed";
        this.input = new InputRows(input, inputBatch);
        this.slots = slots;
        this.pattern = pattern;
        this.copied = copied;
        this.context = context;
        this.memory = new HeldMemory(context);
        this.walk = new NeighbourWalk(context.reader(), pattern.types(), pattern.direction());
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        int capacity = batch.capacity();
        int count = 0;
        while (count < capacity) {
            if (emitted < reachedCount) {
                count = emit(batch, count, capacity);
            } else if (!expandOne() && !decideReturn() && !nextInputRow()) {
                break;
            }
        }
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    private int emit(RowBatch batch, int from, int capacity) {
        int length = Math.min(capacity - from, reachedCount - emitted);
        if (slots.to() != ExpandOperator.UNUSED) {
            System.arraycopy(reached, emitted, batch.ids(slots.to()).ids(), from, length);
        }
        copied.fill(batch, from, from + length, input.batch(), input.row());
        emitted += length;
        return from + length;
    }

    private boolean nextInputRow() {
        if (!input.advance()) {
            return false;
        }
        seen.clear();
        reachedCount = 0;
        emitted = 0;
        expanded = 0;
        depth = 0;
        long fromId = input.batch().ids(slots.from()).ids()[input.row()];
        if (fromId != IdColumn.NULL && pattern.min() <= pattern.max()) {
            pattern.different().load(input.batch(), input.row());
            begin(fromId);
        }
        levelEnd = reachedCount;
        return true;
    }

    private void begin(long fromId) {
        reached[reachedCount++] = fromId;
        boolean bothWays = pattern.direction() == Direction.BOTH;
        if (pattern.min() == 0) {
            seen.add(fromId);
        } else {
            emitted = 1;
            if (bothWays) {
                seen.add(fromId);
            }
        }
        returnUndecided = bothWays && pattern.min() > 0;
    }

    /** Expands one node; false if there is none left. */
    private boolean expandOne() {
        if (expanded == levelEnd) {
            depth++;
            levelEnd = reachedCount;
            memory.set(seen.bytes() + reached.length * 8L);
        }
        if (expanded == levelEnd || depth >= pattern.max()) {
            return false;
        }
        if ((expanded & 255) == 0) {
            context.checkActive();
        }
        walk.start(reached[expanded++]);
        while (walk.advance()) {
            reachRun(walk.cursor());
        }
        return true;
    }

    private void reachRun(NeighbourCursor run) {
        long[] nodes = run.nodes();
        long[] relationships = run.relationships();
        int end = run.to();
        boolean plain = pattern.different().isEmpty() && pattern.element() == ElementPredicate.NONE;
        if (reachedCount + end - run.from() > reached.length) {
            reached = Arrays.copyOf(
                    reached, Math.max(reached.length * 2, reachedCount + end - run.from()));
        }
        long[] into = reached;
        int count = reachedCount;
        for (int i = run.from(); i < end; i++) {
            if ((plain || accepts(relationships[i])) && seen.add(nodes[i])) {
                into[count++] = nodes[i];
            }
        }
        reachedCount = count;
    }

    private boolean accepts(long relationship) {
        return !pattern.different().contains(relationship)
                && pattern.element().accepts(input.batch(), input.row(), relationship);
    }

    /** Adds the first node to those reached if a path leads back to it; once per input row. */
    private boolean decideReturn() {
        if (!returnUndecided || reachedCount == 0) {
            return false;
        }
        returnUndecided = false;
        var search = new ReturnSearch(pattern, context, input.batch(), input.row());
        if (search.returnsTo(reached[0])) {
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, reachedCount + 1);
            }
            reached[reachedCount++] = reached[0];
            expanded = reachedCount;
            levelEnd = reachedCount;
        }
        return true;
    }

    @Override
    public void rewind() {
        input.rewind();
        memory.release();
        reachedCount = 0;
        emitted = 0;
        expanded = 0;
        levelEnd = 0;
        returnUndecided = false;
    }

    @Override
    public void close() {
        input.close();
        memory.release();
    }
}
