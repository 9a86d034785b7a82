package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.ArithmeticOperator;
import dev.kith.query.ast.Expression.ComparisonOperator;
import dev.kith.query.ast.Expression.ComparisonStep;
import dev.kith.query.ast.Expression.StringOperator;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Arithmetic.Operation;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.BoundExpression.StringTest.Test;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;

import java.util.ArrayList;
import java.util.List;

/** Binds arithmetic, comparisons, and the operators of logic and of strings. */
final class Operators {
    private Operators() {}

    static Typed arithmetic(Expression.Arithmetic arithmetic, ExpressionBinder binder) {
        ArithmeticOperator operator = arithmetic.operator();
        Typed left = binder.bind(arithmetic.left());
        Typed right = binder.bind(arithmetic.right());
        require(takesOnLeft(operator, left.type()), operator, arithmetic.left(), left, binder);
        require(takesOnRight(operator, right.type()), operator, arithmetic.right(), right, binder);
        var bound = new BoundExpression.Arithmetic(
                operation(operator),
                left.expression(),
                right.expression(),
                ExpressionBinder.place(arithmetic.span()));
        return new Typed(bound, resultType(operator, left.type(), right.type()));
    }

    /** The sign of a literal becomes part of it. */
    static Typed sign(Expression.Sign sign, ExpressionBinder binder) {
        Typed operand = binder.bind(sign.operand());
        if (!operand.type().canBe(Kind.NUMBER)) {
            throw binder.errors()
                    .wrongType("the operand of a sign", "a number", operand.type(), sign.span());
        }
        if (!sign.negative()) {
            return operand;
        }
        if (operand.expression() instanceof Constant constant) {
            if (constant.value() instanceof IntegerValue integer
                    && integer.value() != Long.MIN_VALUE) {
                return new Typed(new Constant(IntegerValue.of(-integer.value())), operand.type());
            }
            if (constant.value() instanceof FloatValue floating) {
                return new Typed(new Constant(new FloatValue(-floating.value())), operand.type());
            }
        }
        return new Typed(
                new BoundExpression.Negate(
                        operand.expression(), ExpressionBinder.place(sign.span())),
                operand.type());
    }

    /** A chain becomes the conjunction of its steps. */
    static Typed comparison(Expression.Comparison comparison, ExpressionBinder binder) {
        List<BoundExpression> compares = new ArrayList<>();
        BoundExpression left = binder.bind(comparison.first()).expression();
        for (ComparisonStep step : comparison.steps()) {
            BoundExpression right = binder.bind(step.operand()).expression();
            compares.add(new BoundExpression.Compare(relation(step.operator()), left, right));
            left = right;
        }
        return ExpressionBinder.bool(
                compares.size() == 1 ? compares.getFirst() : new BoundExpression.And(compares));
    }

    static List<BoundExpression> terms(
            List<Expression> terms, String operator, ExpressionBinder binder) {
        List<BoundExpression> bound = new ArrayList<>(terms.size());
        for (Expression term : terms) {
            bound.add(binder.condition(term, "an operand of " + operator));
        }
        return List.copyOf(bound);
    }

    static Typed in(Expression.In in, ExpressionBinder binder) {
        BoundExpression element = binder.bind(in.element()).expression();
        BoundExpression list =
                binder.ofKind(in.list(), "the right side of IN", "a List", Kind.LIST);
        return ExpressionBinder.bool(
                new BoundExpression.In(element, list, ExpressionBinder.place(in.span())));
    }

    static Typed stringTest(Expression.StringPredicate predicate, ExpressionBinder binder) {
        return ExpressionBinder.bool(new BoundExpression.StringTest(
                test(predicate.operator()),
                binder.bind(predicate.left()).expression(),
                binder.bind(predicate.right()).expression(),
                ExpressionBinder.place(predicate.span())));
    }

    static Typed isNull(Expression.IsNull isNull, ExpressionBinder binder) {
        var test = new BoundExpression.IsNull(binder.bind(isNull.operand()).expression());
        return ExpressionBinder.bool(isNull.negated() ? new BoundExpression.Not(test) : test);
    }

    private static void require(
            boolean taken,
            ArithmeticOperator operator,
            Expression written,
            Typed operand,
            ExpressionBinder binder) {
        if (!taken) {
            throw binder.errors()
                    .wrongType(
                            "an operand of " + operator.symbol(),
                            wanted(operator),
                            operand.type(),
                            written.span());
        }
    }

    private static String wanted(ArithmeticOperator operator) {
        return switch (operator) {
            case SUBTRACT, MULTIPLY, DIVIDE -> "a number or a Duration";
            case ADD, CONCATENATE, MODULO, POWER -> "a number";
        };
    }

    /** Whether there is something that it can be combined with; what that is, its row says. */
    private static boolean takesOnLeft(ArithmeticOperator operator, StaticType type) {
        return switch (operator) {
            case ADD, CONCATENATE -> true;
            case SUBTRACT -> type.canBe(Kind.NUMBER, Kind.DURATION) || type.canBeMoment();
            case MULTIPLY, DIVIDE -> type.canBe(Kind.NUMBER, Kind.DURATION);
            case MODULO, POWER -> type.canBe(Kind.NUMBER);
        };
    }

    private static boolean takesOnRight(ArithmeticOperator operator, StaticType type) {
        return switch (operator) {
            case ADD, CONCATENATE -> true;
            case SUBTRACT, MULTIPLY -> type.canBe(Kind.NUMBER, Kind.DURATION);
            case DIVIDE, MODULO, POWER -> type.canBe(Kind.NUMBER);
        };
    }

    private static StaticType resultType(
            ArithmeticOperator operator, StaticType left, StaticType right) {
        boolean numbers = left.isNumber() && right.isNumber();
        return switch (operator) {
            case POWER -> StaticType.FLOAT;
            case SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
                numbers ? ofNumbers(left, right) : StaticType.ANY;
            case ADD, CONCATENATE -> numbers ? ofNumbers(left, right) : ofSum(left, right);
        };
    }

    private static StaticType ofNumbers(StaticType left, StaticType right) {
        if (left.equals(right)) {
            return left;
        }
        return left.kind() == Kind.FLOAT || right.kind() == Kind.FLOAT
                ? StaticType.FLOAT
                : StaticType.NUMBER;
    }

    private static StaticType ofSum(StaticType left, StaticType right) {
        if (left.kind() == Kind.LIST || right.kind() == Kind.LIST) {
            return left.kind() == right.kind() ? left.or(right) : StaticType.listOf(StaticType.ANY);
        }
        boolean both = left.kind() == Kind.STRING && right.kind() == Kind.STRING;
        return both ? StaticType.STRING : StaticType.ANY;
    }

    private static Operation operation(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD -> Operation.ADD;
            case SUBTRACT -> Operation.SUBTRACT;
            case MULTIPLY -> Operation.MULTIPLY;
            case DIVIDE -> Operation.DIVIDE;
            case MODULO -> Operation.MODULO;
            case POWER -> Operation.POWER;
            case CONCATENATE -> Operation.CONCATENATE;
        };
    }

    private static Relation relation(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case LESS -> Relation.LESS;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
        };
    }

    private static Test test(StringOperator operator) {
        return switch (operator) {
            case STARTS_WITH -> Test.STARTS_WITH;
            case ENDS_WITH -> Test.ENDS_WITH;
            case CONTAINS -> Test.CONTAINS;
            case MATCHES -> Test.MATCHES;
        };
    }
}
