package dev.kith.query;

import dev.kith.KithException;
import dev.kith.engine.CountingWriter;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Statement;
import dev.kith.query.execute.operator.WriteErrors;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphWriter;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;

/** A change of the indexes, ready to run. */
record PreparedSchemaCommand(SchemaCommand command, PlanDisplay display) implements Statement {
    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean explainOnly() {
        return display == PlanDisplay.EXPLAIN;
    }

    @Override
    public boolean profiled() {
        return display == PlanDisplay.PROFILE;
    }

    @Override
    public String plan() {
        return command.description();
    }

    @Override
    public Execution run(
            GraphReader reader, Map<String, Value> parameters, ExecutionOptions options) {
        var writer = new CountingWriter((GraphWriter) reader);
        if (!explainOnly()) {
            try {
                command.run(writer);
            } catch (KithException error) {
                throw WriteErrors.of(error);
            }
        }
        return new NoRows(plan(), writer.sideEffects());
    }
}
