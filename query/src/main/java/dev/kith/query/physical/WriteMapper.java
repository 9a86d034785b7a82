package dev.kith.query.physical;

import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Update;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.ChangeOperator;
import dev.kith.query.execute.operator.CreationStep;
import dev.kith.query.execute.operator.Creator;
import dev.kith.query.execute.operator.Deleter;
import dev.kith.query.execute.operator.ForeachOperator;
import dev.kith.query.execute.operator.MergeOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.UpdateStep;
import dev.kith.query.execute.operator.Updater;
import dev.kith.query.plan.LogicalPlan;

import java.util.List;

/** Operators that change the graph. */
final class WriteMapper {
    private WriteMapper() {}

    static Operator create(LogicalPlan.Create plan, OperatorMapper mapper, ArgumentSource source) {
        return new ChangeOperator(
                mapper.map(plan.input(), source),
                creator(plan.creations(), false, mapper),
                mapper.context());
    }

    static Operator merge(LogicalPlan.Merge plan, OperatorMapper mapper, ArgumentSource source) {
        var argument = new ArgumentSource();
        return new MergeOperator(
                mapper.map(plan.input(), source),
                mapper.map(plan.match(), argument),
                argument,
                new MergeOperator.Actions(
                        updater(plan.onMatch(), mapper),
                        creator(plan.creations(), true, mapper),
                        updater(plan.onCreate(), mapper)),
                mapper.slots(plan).fromFirst(),
                mapper.slots(plan).fromSecond(),
                mapper.newBatch(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator change(LogicalPlan.Change plan, OperatorMapper mapper, ArgumentSource source) {
        return new ChangeOperator(
                mapper.map(plan.input(), source),
                updater(plan.updates(), mapper),
                mapper.context());
    }

    static Operator delete(LogicalPlan.Delete plan, OperatorMapper mapper, ArgumentSource source) {
        var deleter = new Deleter(
                mapper.expressions().evaluators(plan.entities()),
                plan.detach(),
                plan.place().position(),
                mapper.context());
        return new ChangeOperator(mapper.map(plan.input(), source), deleter, mapper.context());
    }

    static Operator foreach(
            LogicalPlan.Foreach plan, OperatorMapper mapper, ArgumentSource source) {
        var argument = new ArgumentSource();
        return new ForeachOperator(
                mapper.map(plan.input(), source),
                mapper.expressions().evaluator(plan.list()),
                plan.element().slot(),
                mapper.map(plan.updates(), argument),
                argument,
                mapper.newBatch(),
                mapper.context());
    }

    private static Creator creator(
            List<Creation> creations, boolean refusesNull, OperatorMapper mapper) {
        CreationStep[] steps = new CreationStep[creations.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(creations.get(i), mapper.expressions());
        }
        return new Creator(steps, refusesNull, mapper.context());
    }

    private static CreationStep step(Creation creation, ExpressionCompiler expressions) {
        return switch (creation) {
            case Creation.CreateNode it ->
                new CreationStep.NodeStep(
                        it.variable().slot(),
                        it.labels().toArray(String[]::new),
                        expressions.evaluator(it.properties()),
                        it.place().position());
            case Creation.CreateRelationship it ->
                new CreationStep.RelationshipStep(
                        it.variable().slot(),
                        it.source().slot(),
                        expressions.evaluator(it.type()),
                        it.target().slot(),
                        expressions.evaluator(it.properties()),
                        it.place().position());
        };
    }

    private static Updater updater(List<Update> updates, OperatorMapper mapper) {
        UpdateStep[] steps = new UpdateStep[updates.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(updates.get(i), mapper.expressions());
        }
        return new Updater(steps, mapper.context());
    }

    private static UpdateStep step(Update update, ExpressionCompiler expressions) {
        return switch (update) {
            case Update.SetProperty it ->
                new UpdateStep.SetProperty(
                        expressions.evaluator(it.entity()),
                        it.key(),
                        expressions.evaluator(it.value()),
                        it.place().position());
            case Update.SetDynamicProperty it ->
                new UpdateStep.SetDynamicProperty(
                        expressions.evaluator(it.entity()),
                        expressions.evaluator(it.key()),
                        expressions.evaluator(it.value()),
                        it.place().position());
            case Update.ReplaceProperties it ->
                new UpdateStep.SetProperties(
                        entity(it.entity(), expressions),
                        expressions.evaluator(it.map()),
                        true,
                        it.place().position());
            case Update.MergeProperties it ->
                new UpdateStep.SetProperties(
                        entity(it.entity(), expressions),
                        expressions.evaluator(it.map()),
                        false,
                        it.place().position());
            case Update.ChangeDynamicLabels it ->
                new UpdateStep.ChangeDynamicLabels(
                        entity(it.node(), expressions),
                        expressions.evaluator(it.labels()),
                        it.adding(),
                        it.place().position());
            case Update.ChangeLabels it ->
                new UpdateStep.ChangeLabels(
                        entity(it.node(), expressions),
                        it.labels().toArray(String[]::new),
                        it.adding(),
                        it.place().position());
        };
    }

    private static Evaluator entity(Variable variable, ExpressionCompiler expressions) {
        return expressions.evaluator(variable);
    }
}
