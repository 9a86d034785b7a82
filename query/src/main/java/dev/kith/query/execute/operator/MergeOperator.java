package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/**
 * For each input row, the rows of the match, whose argument it is; or if there are none, one row
 * for which everything missing has been created. The match sees what was created for earlier rows.
 */
public final class MergeOperator implements Operator {
    /** What happens to a row that was matched, and to one that was not. */
    public record Actions(Updater onMatch, Creator creator, Updater onCreate) {}

    private final InputRows input;
    private final Operator match;
    private final ArgumentSource source;
    private final Actions actions;
    private final CopiedSlots fromInput;
    private final RowStore matched;
    private final RowBatch matchBatch;
    private final QueryContext context;
    private final StoredRowsReader reader = new StoredRowsReader();
    private boolean reading;

    public MergeOperator(
            Operator input,
            Operator match,
            ArgumentSource source,
            Actions actions,
            CopiedSlots fromInput,
            CopiedSlots fromMatch,
            RowBatch inputBatch,
            RowBatch matchBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.match = match;
        this.source = source;
        this.actions = actions;
        this.fromInput = fromInput;
        this.matched = new RowStore(matchBatch.layout(), fromMatch, context);
        this.matchBatch = matchBatch;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        while (true) {
            if (reading && reader.next(matched, batch)) {
                fromInput.fillSelected(batch, input.batch(), input.row());
                for (int i = 0; i < batch.selectedCount(); i++) {
                    actions.onMatch.apply(batch, batch.selectedRow(i));
                }
                return true;
            }
            reading = false;
            context.checkActive();
            if (!input.advance()) {
                batch.reset(0);
                return false;
            }
            findMatches();
            if (matched.size() == 0) {
                create(batch);
                return true;
            }
        }
    }

    private void findMatches() {
        matched.clear();
        source.set(input.batch(), input.row());
        match.rewind();
        while (match.next(matchBatch)) {
            matched.addSelected(matchBatch);
        }
        int[] order = new int[matched.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        reader.start(order, order.length);
        reading = true;
    }

    private void create(RowBatch batch) {
        reading = false;
        fromInput.copyRow(batch, 0, input.batch(), input.row());
        actions.creator.apply(batch, 0);
        actions.onCreate.apply(batch, 0);
        batch.reset(1);
    }

    @Override
    public void rewind() {
        input.rewind();
        matched.clear();
        reading = false;
    }

    @Override
    public void close() {
        input.close();
        match.close();
        matched.clear();
    }
}
