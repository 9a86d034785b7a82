package dev.kith.query;

import dev.kith.KithException;
import dev.kith.engine.Execution;
import dev.kith.engine.SideEffects;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.operator.CopiedSlots;
import dev.kith.query.execute.operator.EagerOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.WriteErrors;
import dev.kith.query.physical.OperatorMapper;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.value.Value;

import java.util.List;

/**
 * One run: the operators, and the batch that the caller goes through row by row. A run that writes
 * is at its end before anybody sees it: its rows are kept.
 */
final class QueryExecution implements Execution {
    private final QueryContext context;
    private final OperatorMapper mapper;
    private final LogicalPlan plan;
    private final Operator operator;
    private final RowBatch batch;
    private final int[] columnSlots;

    /** The row that the caller is at, among those of the batch that count. */
    private int index = -1;

    private boolean ended;

    private QueryExecution(StatementRun run, int[] columnSlots) {
        this.context = new QueryContext(run.text(), run.reader(), run.parameters(), run.options());
        this.mapper = new OperatorMapper(run.plan(), context, run.profiling());
        this.plan = run.plan().plan();
        this.columnSlots = columnSlots;
        this.batch = run.plan().layout().newBatch();
        Operator rows = mapper.map();
        this.operator = run.writes() && columnSlots.length > 0
                ? new EagerOperator(
                        rows, new CopiedSlots(columnSlots), run.plan().layout().newBatch(), context)
                : rows;
    }

    static QueryExecution start(StatementRun run) {
        List<BoundQuery.Column> columns = run.plan().plan().columns();
        int[] slots = new int[columns.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = columns.get(i).variable().slot();
        }
        var execution = new QueryExecution(run, slots);
        if (run.writes()) {
            execution.write();
        } else if (slots.length == 0) {
            execution.drain();
        }
        return execution;
    }

    /** Runs to the end, and checks what the statement may have broken on its way. */
    private void write() {
        try {
            if (columnSlots.length == 0) {
                drain();
            } else {
                ended = !operator.next(batch);
            }
            context.writer().uncounted().checkConsistent();
        } catch (KithException error) {
            close();
            throw WriteErrors.of(error);
        }
    }

    private void drain() {
        while (operator.next(batch)) {
            context.checkActive();
        }
        ended = true;
        batch.reset(0);
    }

    @Override
    public boolean next() {
        index++;
        if (index < batch.selectedCount()) {
            return true;
        }
        if (ended || !operator.next(batch)) {
            ended = true;
            batch.reset(0);
            return false;
        }
        index = 0;
        return true;
    }

    @Override
    public Value value(int column) {
        return batch.column(columnSlots[column]).get(batch.selectedRow(index));
    }

    @Override
    public SideEffects sideEffects() {
        return context.sideEffects();
    }

    @Override
    public String profile() {
        return PlanProfile.render(plan, mapper.counters());
    }

    @Override
    public void close() {
        operator.close();
    }
}
