package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.ListValue;
import dev.kith.value.PathValue;

import java.util.List;

/**
 * For each input row, one row per path that the finder gives between the two bound nodes: none if
 * there is none or an end is null.
 */
public final class ShortestPathsOperator implements Operator {
    /** Where the ends are; path and relationships may be {@link ExpandOperator#UNUSED}. */
    public record Slots(int from, int to, int path, int relationships) {}

    private final InputRows input;
    private final Slots slots;
    private final ShortestPathFinder finder;
    private final CopiedSlots copied;
    private List<PathValue> paths = List.of();
    private int nextPath;

    public ShortestPathsOperator(
            Operator input,
            Slots slots,
            ShortestPathFinder finder,
            CopiedSlots copied,
            RowBatch inputBatch) {
        this.input = new InputRows(input, inputBatch);
        this.slots = slots;
        this.finder = finder;
        this.copied = copied;
    }

    @Override
    public boolean next(RowBatch batch) {
        int count = 0;
        while (count < batch.capacity()) {
            if (nextPath < paths.size()) {
                write(batch, count++, paths.get(nextPath++));
            } else if (!nextInputRow()) {
                break;
            }
        }
        batch.reset(count);
        return count > 0;
    }

    /** The list of the relationships of a path. */
    public static ListValue relationships(PathValue path) {
        return PathSearch.relationshipList(path.relationshipIds(), path.length(), false);
    }

    private void write(RowBatch batch, int row, PathValue path) {
        copied.copyRow(batch, row, input.batch(), input.row());
        if (slots.path != ExpandOperator.UNUSED) {
            batch.column(slots.path).set(row, path);
        }
        if (slots.relationships != ExpandOperator.UNUSED) {
            batch.column(slots.relationships).set(row, relationships(path));
        }
    }

    private boolean nextInputRow() {
        paths = List.of();
        nextPath = 0;
        if (!input.advance()) {
            return false;
        }
        RowBatch batch = input.batch();
        long fromId = batch.ids(slots.from).ids()[input.row()];
        long toId = batch.ids(slots.to).ids()[input.row()];
        if (fromId != IdColumn.NULL && toId != IdColumn.NULL) {
            paths = finder.find(fromId, toId, batch, input.row());
        }
        return true;
    }

    @Override
    public void rewind() {
        input.rewind();
        paths = List.of();
        nextPath = 0;
    }

    @Override
    public void close() {
        input.close();
    }
}
