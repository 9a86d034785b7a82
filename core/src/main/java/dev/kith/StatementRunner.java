package dev.kith;

import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.SideEffects;
import dev.kith.engine.Statement;
import dev.kith.store.GraphReader;
import dev.kith.value.EntityView;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts statements in a transaction. */
final class StatementRunner {
    /** What EXPLAIN does to the graph. */
    private static final Execution NOTHING = new Execution() {
        @Override
        public boolean next() {
            return false;
        }

        @Override
        public Value value(int column) {
            throw new AssertionError("there is no row");
        }

        @Override
        public SideEffects sideEffects() {
            return SideEffects.NONE;
        }

        @Override
        public String profile() {
            throw new AssertionError("nothing ran");
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    /** Parameters and bounds of one run. */
    record Run(Map<String, Value> parameters, ExecutionOptions options) {}

    private StatementRunner() {}

    /** Rows whose entities go on using the transaction. */
    static Result attached(TransactionContext context, Statement statement, Run run) {
        EntityView view = context.read(reader -> new AttachedView(context, reader));
        return start(context, statement, run, view);
    }

    /** Rows whose entities are copies. */
    static Result detached(TransactionContext context, Statement statement, Run run) {
        EntityView view = context.read(DetachedView::new);
        return start(context, statement, run, view);
    }

    private static Result start(
            TransactionContext context, Statement statement, Run run, EntityView view) {
        long startNanos = System.nanoTime();
        if (statement.explainOnly()) {
            var plan = Optional.of(new Plan(statement.plan(), false));
            var origin = new RowSource.Origin(new Columns(List.of()), false, plan, startNanos);
            return new Result(new RowSource(context, NOTHING, view, origin));
        }
        boolean profiled = statement.profiled() || run.options().profile();
        var origin = new RowSource.Origin(
                new Columns(statement.columns()), profiled, Optional.empty(), startNanos);
        Execution execution = statement.writes()
                ? context.write(writer -> {
                    Execution written =
                            execute(context, statement, writer.uncounted(), run, profiled);
                    writer.add(written.sideEffects());
                    return written;
                })
                : context.read(reader -> execute(context, statement, reader, run, profiled));
        var source = new RowSource(context, execution, view, origin);
        context.register(source);
        return new Result(source);
    }

    private static Execution execute(
            TransactionContext context,
            Statement statement,
            GraphReader reader,
            Run run,
            boolean profiled) {
        ExecutionOptions asked = run.options();
        var options = new ExecutionOptions(
                asked.timeout(),
                asked.memoryBytes(),
                asked.limits(),
                asked.cancelled(),
                profiled,
                context.start(),
                new StatementLending(context, null));
        return statement.run(reader, run.parameters(), options);
    }
}
