package dev.kith.query.execute.operator;

import dev.kith.Direction;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.NeighbourCursor;

/**
 * For each input row, one row per relationship of the node in {@code from}: none if it has none,
 * or if it is null. Relationships that the row has bound before are left out. If the other end is
 * bound too, only the relationships between the two count.
 *
 * <p>Runs of neighbours are copied as arrays; the slots of the input row follow afterwards, column
 * by column, with {@link #sourceRows} saying which input row each output row comes from.
 */
public final class ExpandOperator implements Operator {
    /** The slot of a column that nobody reads. */
    public static final int UNUSED = -1;

    /**
     * Where the row's values are.
     *
     * @param from the node to start from
     * @param relationship set to the relationship, or {@link #UNUSED}
     * @param to set to the other end, or {@link #UNUSED}
     * @param boundTo the other end if it is bound already (then {@code to} is unused), or {@link
     *     #UNUSED}
     */
    public record Slots(int from, int relationship, int to, int boundTo) {}

    private final InputRows input;
    private final Slots slots;
    private final NeighbourWalk walk;
    private final DifferentRelationships different;
    private final CopiedSlots copied;
    private final QueryContext context;
    private int[] sourceRows = new int[RowBatch.MIN_CAPACITY];
    private long[] toIds = {};
    private long[] relationshipIds = {};

    /** The input row's node, and what is left of its current run of neighbours. */
    private long nodeId = IdColumn.NULL;

    private long[] runNodes = {};
    private long[] runRelationships = {};
    private int position;
    private int end;
    private boolean plain;
    private boolean filled;

    public ExpandOperator(
            Operator input,
            Slots slots,
            TypeTokens types,
            Direction direction,
            DifferentRelationships different,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.slots = slots;
        this.walk = new NeighbourWalk(context.reader(), types, direction);
        this.different = different;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        prepare(batch);
        int capacity = batch.capacity();
        int count = 0;
        int gathered = 0;
        while (count < capacity) {
            if (position < end) {
                count = copyRun(count, capacity);
            } else if (!nextRun()) {
                if (!input.hasNextInBatch()) {
                    copied.gather(batch, gathered, count, input.batch(), sourceRows);
                    gathered = count;
                    context.checkActive();
                }
                if (!nextInputRow()) {
                    break;
                }
            }
        }
        copied.gather(batch, gathered, count, input.batch(), sourceRows);
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    private void prepare(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        if (sourceRows.length < batch.capacity()) {
            sourceRows = new int[batch.capacity()];
        }
        toIds = slots.to == UNUSED ? toIds : batch.ids(slots.to).ids();
        relationshipIds = slots.relationship == UNUSED
                ? relationshipIds
                : batch.ids(slots.relationship).ids();
    }

    private boolean nextInputRow() {
        if (!input.advance()) {
            nodeId = IdColumn.NULL;
            return false;
        }
        nodeId = input.batch().ids(slots.from).ids()[input.row()];
        if (nodeId != IdColumn.NULL) {
            different.load(input.batch(), input.row());
            startWalk();
        }
        return true;
    }

    private void startWalk() {
        if (slots.boundTo == UNUSED) {
            walk.start(nodeId);
            return;
        }
        long boundId = input.batch().ids(slots.boundTo).ids()[input.row()];
        if (boundId == IdColumn.NULL) {
            nodeId = IdColumn.NULL;
        } else {
            walk.startBetween(nodeId, boundId);
        }
    }

    private boolean nextRun() {
        if (nodeId == IdColumn.NULL || !walk.advance()) {
            return false;
        }
        NeighbourCursor run = walk.cursor();
        runNodes = run.nodes();
        runRelationships = run.relationships();
        position = run.from();
        end = run.to();
        plain = different.isEmpty() && !walk.skipsLoops();
        return true;
    }

    private int copyRun(int count, int capacity) {
        return plain ? copyAll(count, capacity) : copyDifferent(count, capacity);
    }

    private int copyAll(int count, int capacity) {
        int length = Math.min(capacity - count, end - position);
        if (slots.to != UNUSED) {
            System.arraycopy(runNodes, position, toIds, count, length);
        }
        if (slots.relationship != UNUSED) {
            System.arraycopy(runRelationships, position, relationshipIds, count, length);
        }
        markSource(count, count + length);
        position += length;
        return count + length;
    }

    private int copyDifferent(int count, int capacity) {
        boolean skipsLoops = walk.skipsLoops();
        int at = position;
        int into = count;
        while (at < end && into < capacity) {
            long neighbour = runNodes[at];
            long relationship = runRelationships[at];
            at++;
            if ((skipsLoops && neighbour == nodeId) || different.contains(relationship)) {
                continue;
            }
            if (slots.to != UNUSED) {
                toIds[into] = neighbour;
            }
            if (slots.relationship != UNUSED) {
                relationshipIds[into] = relationship;
            }
            into++;
        }
        markSource(count, into);
        position = at;
        return into;
    }

    private void markSource(int start, int stop) {
        int row = input.row();
        for (int i = start; i < stop; i++) {
            sourceRows[i] = row;
        }
    }

    @Override
    public void rewind() {
        input.rewind();
        nodeId = IdColumn.NULL;
        position = 0;
        end = 0;
    }

    @Override
    public void close() {
        input.close();
    }
}
