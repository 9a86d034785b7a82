package dev.kith.query.execute.operator;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.RuntimeErrors;
import dev.kith.query.execute.table.ValueTable;
import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.AggregateFunction.Aggregator;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/** Any aggregate function, with one state per group; of distinct arguments if asked for. */
public final class FunctionAccumulator implements Accumulator {
    private static final long BYTES_PER_GROUP = 64;
    private static final long BYTES_PER_ROW = 32;

    private final AggregateFunction function;
    private final Evaluator[] arguments;
    private final Position position;
    private final QueryContext context;
    private final boolean distinct;
    private final boolean keepsValues;
    private final Value[] values;

    /** Group and arguments, side by side, of the rows taken in so far. */
    private final Value[] seenKey;

    private final ValueTable seen;
    private final List<Aggregator> states = new ArrayList<>();
    private long rowCount;
    private long largeValueBytes;

    /**
     * @param arguments kept, and must not be changed any more
     * @param keepsValues whether the function's state grows with each row
     */
    public FunctionAccumulator(
            AggregateFunction function,
            Evaluator[] arguments,
            boolean distinct,
            boolean keepsValues,
            Position position,
            QueryContext context) {
        this.position = position;
        this.context = context;
        this.function = function;
        this.arguments = arguments;
        this.distinct = distinct;
        this.keepsValues = keepsValues;
        this.values = new Value[arguments.length];
        this.seenKey = new Value[arguments.length + 1];
        this.seen = new ValueTable(arguments.length + 1);
    }

    @Override
    public void add(RowBatch batch, int[] groups, int groupCount) {
        while (states.size() < groupCount) {
            states.add(newState());
        }
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = batch.selectedRow(i);
            for (int k = 0; k < arguments.length; k++) {
                values[k] = arguments[k].evaluate(batch, row);
            }
            if (!distinct || isNew(groups[i])) {
                add(states.get(groups[i]));
                countLargeValues();
            }
        }
        rowCount += keepsValues ? count : 0;
    }

    private Aggregator newState() {
        try {
            return function.aggregator(context);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    /** What values take beyond what each is taken to need. */
    private void countLargeValues() {
        for (int k = 0; keepsValues && k < values.length; k++) {
            largeValueBytes += Math.max(0, values[k].heldBytes() - BYTES_PER_ROW);
        }
    }

    private void add(Aggregator state) {
        try {
            state.add(values);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    private boolean isNew(int group) {
        seenKey[0] = IntegerValue.of(group);
        System.arraycopy(values, 0, seenKey, 1, values.length);
        int known = seen.size();
        return seen.findOrAdd(seenKey) == known;
    }

    @Override
    public Value result(int group) {
        try {
            Aggregator state = group < states.size() ? states.get(group) : newState();
            return state.result();
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    @Override
    public void clear() {
        states.clear();
        seen.clear();
        rowCount = 0;
        largeValueBytes = 0;
    }

    @Override
    public long bytes() {
        long keptRows = rowCount + seen.size();
        return states.size() * BYTES_PER_GROUP
                + keptRows * BYTES_PER_ROW * seenKey.length
                + (keepsValues ? largeValueBytes : seen.largeValueBytes());
    }
}
