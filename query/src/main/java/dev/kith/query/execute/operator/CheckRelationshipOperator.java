package dev.kith.query.execute.operator;

import dev.kith.Direction;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.RelationshipEnds;

/**
 * For each input row, whose relationship is bound: one row for each way, out of the direction
 * asked for, in which the relationship runs between the two ends. An end that is not bound is set.
 * No row if the relationship is null, of another type, or matched before. A relationship from a
 * node to itself runs in one way only.
 */
public final class CheckRelationshipOperator implements Operator {
    /** Where the values are, and which of the ends the input has bound. */
    public record Slots(int from, int relationship, int to, boolean fromBound, boolean toBound) {}

    private final InputRows input;
    private final Slots slots;
    private final TypeTokens types;
    private final Direction direction;
    private final DifferentRelationships different;
    private final CopiedSlots copied;
    private final QueryContext context;
    private final RelationshipEnds ends = new RelationshipEnds();

    public CheckRelationshipOperator(
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
        this.types = types;
        this.direction = direction;
        this.different = different;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        int count = 0;
        while (count + 2 <= batch.capacity() && advance()) {
            if (fits()) {
                if (direction != Direction.INCOMING) {
                    count = write(batch, count, ends.source(), ends.target());
                }
                if (direction != Direction.OUTGOING && !isSecondWayOfLoop()) {
                    count = write(batch, count, ends.target(), ends.source());
                }
            }
        }
        batch.reset(count);
        return count > 0;
    }

    private boolean advance() {
        if (!input.hasNextInBatch()) {
            context.checkActive();
        }
        return input.advance();
    }

    private boolean fits() {
        long relationship = input.batch().ids(slots.relationship).ids()[input.row()];
        if (relationship == IdColumn.NULL || !context.reader().relationship(relationship, ends)) {
            return false;
        }
        types.refresh();
        different.load(input.batch(), input.row());
        return types.contains(ends.type()) && !different.contains(relationship);
    }

    private boolean isSecondWayOfLoop() {
        return direction == Direction.BOTH && ends.source() == ends.target();
    }

    private int write(RowBatch batch, int row, long fromId, long toId) {
        RowBatch source = input.batch();
        int sourceRow = input.row();
        boolean fits = (!slots.fromBound || source.ids(slots.from).ids()[sourceRow] == fromId)
                && (!slots.toBound || source.ids(slots.to).ids()[sourceRow] == toId)
                && (slots.from != slots.to || fromId == toId);
        if (!fits) {
            return row;
        }
        copied.copyRow(batch, row, source, sourceRow);
        if (!slots.fromBound) {
            batch.ids(slots.from).ids()[row] = fromId;
        }
        if (!slots.toBound) {
            batch.ids(slots.to).ids()[row] = toId;
        }
        return row + 1;
    }

    @Override
    public void rewind() {
        input.rewind();
    }

    @Override
    public void close() {
        input.close();
    }
}
