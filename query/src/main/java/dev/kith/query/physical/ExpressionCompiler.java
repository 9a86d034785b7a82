package dev.kith.query.physical;

import dev.kith.QueryException.Position;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.expression.Arithmetic;
import dev.kith.query.execute.expression.ArithmeticEvaluator;
import dev.kith.query.execute.expression.CallEvaluator;
import dev.kith.query.execute.expression.CaseEvaluator;
import dev.kith.query.execute.expression.CollectEvaluator;
import dev.kith.query.execute.expression.ConstantEvaluator;
import dev.kith.query.execute.expression.ConstantPredicate;
import dev.kith.query.execute.expression.CountEvaluator;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.IdPropertyEvaluator;
import dev.kith.query.execute.expression.ListEvaluator;
import dev.kith.query.execute.expression.MapEvaluator;
import dev.kith.query.execute.expression.MapProjectionEvaluator;
import dev.kith.query.execute.expression.NegateEvaluator;
import dev.kith.query.execute.expression.PathEvaluator;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.expression.PredicateEvaluator;
import dev.kith.query.execute.expression.PropertyEvaluator;
import dev.kith.query.execute.expression.RuntimeErrors;
import dev.kith.query.execute.expression.SlotEvaluator;
import dev.kith.value.Value;

import java.util.List;

/**
 * From bound expressions to evaluators and predicates, for one run: parameters are constants by
 * now, and what is made of constants only is computed here.
 */
public final class ExpressionCompiler {
    private final QueryContext context;
    private final SubqueryFactory subqueries;
    private final PredicateCompiler predicates;
    private final ListCompiler lists;

    public ExpressionCompiler(QueryContext context, SubqueryFactory subqueries) {
        this.context = context;
        this.subqueries = subqueries;
        this.predicates = new PredicateCompiler(this, context, subqueries);
        this.lists = new ListCompiler(this, context);
    }

    /**
     * Compiles an expression for its value.
     *
     * @throws dev.kith.QueryException with {@code MISSING_PARAMETER}
     */
    public Evaluator evaluator(BoundExpression expression) {
        return switch (expression) {
            case Variable variable -> new SlotEvaluator(variable.slot());
            case BoundExpression.Constant constant -> new ConstantEvaluator(constant.value());
            case BoundExpression.Parameter parameter -> parameter(parameter);
            case BoundExpression.ListOf list -> {
                Evaluator[] elements = evaluators(list.elements());
                yield ConstantFolding.fold(new ListEvaluator(elements, context), elements);
            }
            case BoundExpression.MapOf map -> {
                Evaluator[] values = evaluators(map.values());
                yield ConstantFolding.fold(new MapEvaluator(map.keys(), values, context), values);
            }
            case BoundExpression.Property property -> property(property);
            case BoundExpression.Subscript subscript -> lists.subscript(subscript);
            case BoundExpression.Slice slice -> lists.slice(slice);
            case BoundExpression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case BoundExpression.Negate negate -> {
                Evaluator operand = evaluator(negate.operand());
                yield ConstantFolding.fold(
                        new NegateEvaluator(operand, context, negate.place().position()), operand);
            }
            case BoundExpression.Compare compare -> condition(compare);
            case BoundExpression.And and -> condition(and);
            case BoundExpression.Or or -> condition(or);
            case BoundExpression.Xor xor -> condition(xor);
            case BoundExpression.Not not -> condition(not);
            case BoundExpression.In in -> condition(in);
            case BoundExpression.StringTest test -> condition(test);
            case BoundExpression.IsNull isNull -> condition(isNull);
            case BoundExpression.HasLabels hasLabels -> condition(hasLabels);
            case BoundExpression.Quantifier quantifier -> condition(quantifier);
            case BoundExpression.Call call -> call(call);
            case BoundExpression.Case choice -> choice(choice);
            case BoundExpression.ListComprehension comprehension ->
                lists.comprehension(comprehension);
            case BoundExpression.Reduce reduce -> lists.reduce(reduce);
            case BoundExpression.MapProjection projection -> mapProjection(projection);
            case BoundExpression.PathOf path ->
                new PathEvaluator(slots(path.nodes()), slots(path.steps()), context);
            case BoundExpression.ShortestPathOf path -> subqueries.shortestPath(path);
            case BoundExpression.Subquery subquery ->
                switch (subquery.form()) {
                    case EXISTS -> condition(subquery);
                    case COUNT -> new CountEvaluator(subqueries.runner(subquery));
                    case COLLECT -> new CollectEvaluator(subqueries.runner(subquery));
                };
        };
    }

    /** Compiles several, in order. */
    public Evaluator[] evaluators(List<? extends BoundExpression> expressions) {
        var evaluators = new Evaluator[expressions.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = evaluator(expressions.get(i));
        }
        return evaluators;
    }

    /** Compiles an expression as a condition: it must give a boolean or null. */
    public Predicate predicate(BoundExpression expression) {
        return predicates.predicate(expression);
    }

    /** Compiles a condition that is fulfilled if all of these are; true if there are none. */
    public Predicate conjunction(List<? extends BoundExpression> terms) {
        return predicates.conjunction(List.copyOf(terms));
    }

    /** The value of an expression that reads no row, such as the count of a LIMIT. */
    public Value constant(BoundExpression expression) {
        return ConstantFolding.value(evaluator(expression));
    }

    private Evaluator condition(BoundExpression expression) {
        Predicate predicate = predicate(expression);
        return predicate instanceof ConstantPredicate constant
                ? new ConstantEvaluator(constant.truth().toValue())
                : new PredicateEvaluator(predicate);
    }

    private Evaluator parameter(BoundExpression.Parameter parameter) {
        Value value = context.parameters().get(parameter.name());
        if (value == null) {
            throw RuntimeErrors.at(
                    RuntimeErrors.missingParameter(
                            parameter.name(), context.parameters().keySet()),
                    parameter.place().position(),
                    context);
        }
        return new ConstantEvaluator(value);
    }

    private Evaluator property(BoundExpression.Property property) {
        Position position = property.place().position();
        if (property.subject() instanceof Variable variable
                && variable.kind() != Variable.Kind.ANY) {
            return new IdPropertyEvaluator(
                    variable.slot(),
                    variable.kind() == Variable.Kind.NODE,
                    property.key(),
                    context,
                    position);
        }
        Evaluator subject = evaluator(property.subject());
        return new PropertyEvaluator(subject, property.key(), context, position);
    }

    private Evaluator arithmetic(BoundExpression.Arithmetic arithmetic) {
        Evaluator left = evaluator(arithmetic.left());
        Evaluator right = evaluator(arithmetic.right());
        Arithmetic operator = switch (arithmetic.operation()) {
            case ADD -> Arithmetic.ADD;
            case SUBTRACT -> Arithmetic.SUBTRACT;
            case MULTIPLY -> Arithmetic.MULTIPLY;
            case DIVIDE -> Arithmetic.DIVIDE;
            case MODULO -> Arithmetic.MODULO;
            case POWER -> Arithmetic.POWER;
            case CONCATENATE -> Arithmetic.CONCATENATE;
        };
        Position position = arithmetic.place().position();
        return ConstantFolding.fold(
                new ArithmeticEvaluator(operator, left, right, context, position), left, right);
    }

    private Evaluator call(BoundExpression.Call call) {
        Evaluator[] arguments = evaluators(call.arguments());
        var evaluator = new CallEvaluator(
                call.function(), arguments, context, call.place().position());
        return call.function().deterministic()
                ? ConstantFolding.fold(evaluator, arguments)
                : evaluator;
    }

    private Evaluator choice(BoundExpression.Case choice) {
        int count = choice.branches().size();
        var conditions = new Predicate[count];
        var results = new Evaluator[count];
        for (int i = 0; i < count; i++) {
            conditions[i] = predicate(choice.branches().get(i).when());
            results[i] = evaluator(choice.branches().get(i).then());
        }
        return new CaseEvaluator(conditions, results, evaluator(choice.otherwise()));
    }

    private Evaluator mapProjection(BoundExpression.MapProjection projection) {
        return new MapProjectionEvaluator(
                evaluator(projection.subject()),
                projection.everything(),
                projection.keys(),
                evaluators(projection.values()),
                context,
                projection.place().position());
    }

    private static int[] slots(List<Variable> variables) {
        var slots = new int[variables.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = variables.get(i).slot();
        }
        return slots;
    }
}
