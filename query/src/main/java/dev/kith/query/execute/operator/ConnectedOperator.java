package dev.kith.query.execute.operator;

import dev.kith.Direction;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.IdSet;
import dev.kith.store.NeighbourCursor;

/**
 * The input rows in which a relationship joins two bound nodes; or, if asked for, those in which
 * none does (null joins nothing): a semi-join whose inner side is one step between the two, asked
 * of the store row by row.
 */
public final class ConnectedOperator implements Operator {
    /** How many neighbours are gone through in the time of one search among them. */
    private static final long COST_OF_SEARCH = 16;

    private final Operator input;
    private final int fromSlot;
    private final int toSlot;
    private final DifferentRelationships different;
    private final boolean anti;
    private final NeighbourWalk walk;
    private final QueryContext context;

    /** The node that the last rows began at, how many they were, and its neighbours once kept. */
    private long repeatedId = IdColumn.NULL;

    private int repeats;
    private boolean neighboursKept;
    private final IdSet neighbours = new IdSet();

    public ConnectedOperator(
            Operator input,
            int fromSlot,
            int toSlot,
            TypeTokens types,
            Direction direction,
            DifferentRelationships different,
            boolean anti,
            QueryContext context) {
        this.input = input;
        this.fromSlot = fromSlot;
        this.toSlot = toSlot;
        this.different = different;
        this.anti = anti;
        this.walk = new NeighbourWalk(context.reader(), types, direction);
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        while (input.next(batch)) {
            context.checkActive();
            long[] fromIds = batch.ids(fromSlot).ids();
            long[] toIds = batch.ids(toSlot).ids();
            int kept = 0;
            int count = batch.selectedCount();
            for (int i = 0; i < count; i++) {
                int row = batch.selectedRow(i);
                if (connected(fromIds[row], toIds[row], batch, row) != anti) {
                    batch.select(kept++, row);
                }
            }
            batch.truncateSelection(kept);
            if (kept > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean connected(long fromId, long toId, RowBatch batch, int row) {
        if (fromId == IdColumn.NULL || toId == IdColumn.NULL) {
            return false;
        }
        different.load(batch, row);
        if (different.isEmpty() && keepsNeighbours(fromId)) {
            return neighbours.contains(toId);
        }
        walk.startBetween(fromId, toId);
        while (walk.advance()) {
            if (different.isEmpty()) {
                return true;
            }
            NeighbourCursor run = walk.cursor();
            for (int i = run.from(); i < run.to(); i++) {
                if (!different.contains(run.relationships()[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether {@link #neighbours} holds those of the node. Many rows often begin at the same node:
     * once they have cost about as much as going through its neighbours, these are kept.
     */
    private boolean keepsNeighbours(long fromId) {
        if (fromId != repeatedId) {
            repeatedId = fromId;
            repeats = 0;
            neighboursKept = false;
        } else if (!neighboursKept) {
            repeats++;
            if (Integer.bitCount(repeats) == 1 && neighbourCount() <= repeats * COST_OF_SEARCH) {
                keepNeighbours();
            }
        }
        return neighboursKept;
    }

    private long neighbourCount() {
        walk.start(repeatedId);
        return walk.remainingDegree();
    }

    private void keepNeighbours() {
        neighbours.clear();
        walk.start(repeatedId);
        while (walk.advance()) {
            NeighbourCursor run = walk.cursor();
            for (int i = run.from(); i < run.to(); i++) {
                neighbours.add(run.nodes()[i]);
            }
        }
        neighboursKept = true;
    }

    @Override
    public void rewind() {
        input.rewind();
        repeatedId = IdColumn.NULL;
        neighboursKept = false;
    }

    @Override
    public void close() {
        input.close();
    }
}
