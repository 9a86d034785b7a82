package dev.kith.query.physical;

import dev.kith.QueryException.Position;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.expression.ConstantEvaluator;
import dev.kith.query.execute.expression.ConstantPredicate;
import dev.kith.query.execute.expression.EntityTest;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.ExistsPredicate;
import dev.kith.query.execute.expression.InPredicate;
import dev.kith.query.execute.expression.IsNullPredicate;
import dev.kith.query.execute.expression.LabelPredicate;
import dev.kith.query.execute.expression.NodeLabelPredicate;
import dev.kith.query.execute.expression.NotPredicate;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.expression.RegularExpressionPredicate;
import dev.kith.query.execute.expression.StringTestPredicate;
import dev.kith.query.execute.expression.ValuePredicate;
import dev.kith.value.BooleanValue;
import dev.kith.value.Truth;

import java.util.List;

/** Compiles conditions. */
final class PredicateCompiler {
    private final ExpressionCompiler expressions;
    private final QueryContext context;
    private final SubqueryFactory subqueries;
    private final ListCompiler lists;
    private final ComparisonCompiler comparisons;
    private final ConnectiveCompiler connectives;

    PredicateCompiler(
            ExpressionCompiler expressions, QueryContext context, SubqueryFactory subqueries) {
        this.expressions = expressions;
        this.context = context;
        this.subqueries = subqueries;
        this.lists = new ListCompiler(expressions, context);
        this.comparisons = new ComparisonCompiler(expressions);
        this.connectives = new ConnectiveCompiler(this, context.writes());
    }

    Predicate predicate(BoundExpression expression) {
        return switch (expression) {
            case BoundExpression.Compare compare -> comparisons.compare(compare);
            case BoundExpression.And and -> connectives.and(and.terms());
            case BoundExpression.Or or -> connectives.or(or.terms());
            case BoundExpression.Xor xor -> connectives.xor(xor.terms());
            case BoundExpression.Not not -> not(predicate(not.operand()));
            case BoundExpression.In in -> in(in);
            case BoundExpression.StringTest test -> stringTest(test);
            case BoundExpression.IsNull isNull -> {
                Evaluator operand = expressions.evaluator(isNull.operand());
                yield ConstantFolding.foldPredicate(new IsNullPredicate(operand), operand);
            }
            case BoundExpression.HasLabels hasLabels -> hasLabels(hasLabels);
            case BoundExpression.Quantifier quantifier -> lists.quantifier(quantifier);
            case BoundExpression.Subquery subquery ->
                subquery.form() == BoundExpression.Subquery.Form.EXISTS
                        ? new ExistsPredicate(subqueries.runner(subquery))
                        : value(subquery);
            case Variable variable -> value(variable);
            case BoundExpression.Constant constant -> value(constant);
            case BoundExpression.Parameter parameter -> value(parameter);
            case BoundExpression.ListOf list -> value(list);
            case BoundExpression.MapOf map -> value(map);
            case BoundExpression.Property property -> value(property);
            case BoundExpression.Subscript subscript -> value(subscript);
            case BoundExpression.Slice slice -> value(slice);
            case BoundExpression.Arithmetic arithmetic -> value(arithmetic);
            case BoundExpression.Negate negate -> value(negate);
            case BoundExpression.Call call -> value(call);
            case BoundExpression.Case choice -> value(choice);
            case BoundExpression.ListComprehension comprehension -> value(comprehension);
            case BoundExpression.Reduce reduce -> value(reduce);
            case BoundExpression.MapProjection projection -> value(projection);
            case BoundExpression.PathOf path -> value(path);
            case BoundExpression.ShortestPathOf path -> value(path);
        };
    }

    Predicate conjunction(List<BoundExpression> terms) {
        return terms.size() == 1 ? predicate(terms.getFirst()) : connectives.and(terms);
    }

    /** A value in the place of a condition: whether it is a boolean is seen for each row. */
    private Predicate value(BoundExpression expression) {
        Evaluator evaluator = expressions.evaluator(expression);
        if (evaluator instanceof ConstantEvaluator constant) {
            if (constant.value() instanceof BooleanValue bool) {
                return new ConstantPredicate(Truth.of(bool.value()));
            }
            if (constant.value().isNull()) {
                return new ConstantPredicate(Truth.UNKNOWN);
            }
        }
        return new ValuePredicate(evaluator, context, Positions.of(expression));
    }

    private static Predicate not(Predicate operand) {
        if (operand instanceof ConstantPredicate constant) {
            return new ConstantPredicate(constant.truth().not());
        }
        return operand instanceof InPredicate in ? in.negation() : new NotPredicate(operand);
    }

    private Predicate in(BoundExpression.In in) {
        Evaluator element = expressions.evaluator(in.element());
        Evaluator list = expressions.evaluator(in.list());
        Position position = in.place().position();
        return ConstantFolding.foldPredicate(
                new InPredicate(element, list, context, position), element, list);
    }

    private Predicate stringTest(BoundExpression.StringTest test) {
        Evaluator left = expressions.evaluator(test.left());
        Evaluator right = expressions.evaluator(test.right());
        Predicate predicate = switch (test.test()) {
            case STARTS_WITH ->
                new StringTestPredicate(StringTestPredicate.Test.STARTS_WITH, left, right);
            case ENDS_WITH ->
                new StringTestPredicate(StringTestPredicate.Test.ENDS_WITH, left, right);
            case CONTAINS ->
                new StringTestPredicate(StringTestPredicate.Test.CONTAINS, left, right);
            case MATCHES ->
                new RegularExpressionPredicate(
                        left, right, context, test.place().position());
        };
        return ConstantFolding.foldPredicate(predicate, left, right);
    }

    private Predicate hasLabels(BoundExpression.HasLabels hasLabels) {
        EntityTest test = entityTest(hasLabels.test());
        if (hasLabels.subject() instanceof Variable variable
                && variable.kind() == Variable.Kind.NODE
                && !context.writes()) {
            return new NodeLabelPredicate(variable.slot(), test, context);
        }
        Evaluator subject = expressions.evaluator(hasLabels.subject());
        return new LabelPredicate(subject, test, context, hasLabels.place().position());
    }

    private static EntityTest entityTest(LabelTest test) {
        return switch (test) {
            case LabelTest.Has has -> new EntityTest.Has(has.name());
            case LabelTest.HasAny any -> new EntityTest.HasAny();
            case LabelTest.Not not -> new EntityTest.Not(entityTest(not.operand()));
            case LabelTest.All all -> new EntityTest.Combined(entityTests(all.terms()), true);
            case LabelTest.Any any -> new EntityTest.Combined(entityTests(any.terms()), false);
        };
    }

    private static EntityTest[] entityTests(List<LabelTest> terms) {
        var tests = new EntityTest[terms.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = entityTest(terms.get(i));
        }
        return tests;
    }
}
