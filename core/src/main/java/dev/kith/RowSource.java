package dev.kith;

import dev.kith.engine.Execution;
import dev.kith.value.EntityView;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Computes the rows of one run, one ahead of the reader, or all that are left when its transaction
 * is about to write.
 */
final class RowSource implements Iterator<Row>, Unfinished {
    /** What is known of a run before it has begun: a write is done when its first row is asked for. */
    record Origin(Columns columns, boolean profiled, Optional<Plan> explained, long startNanos) {}

    private final TransactionContext context;
    private final Execution execution;
    private final EntityView view;
    private final Origin origin;
    private final ArrayDeque<Row> ahead = new ArrayDeque<>();

    private long rowsComputed;
    private @Nullable RuntimeException failureAhead;

    /** Its transaction ended before its rows did: to take more is an error. */
    private boolean abandoned;

    private @Nullable Summary summary;

    RowSource(TransactionContext context, Execution execution, EntityView view, Origin origin) {
        this.context = context;
        this.execution = execution;
        this.view = view;
        this.origin = origin;
    }

    Columns columns() {
        return origin.columns;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && (summary == null || abandoned)) {
            context.read(reader -> compute());
        }
        if (ahead.isEmpty() && failureAhead != null) {
            throw failureAhead;
        }
        return !ahead.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all rows have been taken");
        }
        return ahead.remove();
    }

    /** Known even after the transaction ended in the middle of the rows. */
    Summary summary() {
        ahead.clear();
        while (summary == null) {
            context.read(reader -> compute());
            ahead.clear();
        }
        if (failureAhead != null) {
            throw failureAhead;
        }
        return summary;
    }

    void close() {
        ahead.clear();
        abandoned = false;
        if (summary == null) {
            context.unregister(this);
            finish();
        }
    }

    /** An error is kept for the one who takes the row: the writer has no part in it. */
    @Override
    public void readAhead() {
        try {
            while (summary == null) {
                compute();
            }
        } catch (RuntimeException failure) {
            failureAhead = failure;
        }
    }

    @Override
    public void abandon() {
        if (summary == null) {
            abandoned = true;
            finish();
        }
    }

    /** Computes one row, or finds that there is none. */
    private boolean compute() {
        boolean computed = false;
        try {
            if (execution.next()) {
                ahead.add(row());
                computed = true;
            }
        } finally {
            if (!computed) {
                context.unregister(this);
                finish();
            }
        }
        return computed;
    }

    private Row row() {
        var values = new @Nullable Object[origin.columns.names().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.toJava(execution.value(i), view);
        }
        return new Row(origin.columns, values, ++rowsComputed);
    }

    private void finish() {
        Optional<Plan> plan = origin.profiled
                ? Optional.of(new Plan(execution.profile(), true))
                : origin.explained;
        var took = Duration.ofNanos(System.nanoTime() - origin.startNanos);
        summary = new Summary(execution.sideEffects(), took, plan);
        execution.close();
    }
}
