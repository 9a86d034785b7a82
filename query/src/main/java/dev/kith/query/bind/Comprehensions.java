package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.QuantifierKind;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Quantifier.Quantity;

import java.util.Optional;

/** Binds what runs over the elements of a list with a variable of its own. */
final class Comprehensions {
    private Comprehensions() {}

    static Typed list(Expression.ListComprehension comprehension, ExpressionBinder binder) {
        Typed list = listOf(comprehension.list(), "a list comprehension", binder);
        Scope inner = binder.scope().inner();
        Named element = declareElement(comprehension.variable(), list, inner, binder);
        ExpressionBinder body = binder.perElement(inner);
        Optional<BoundExpression> predicate = comprehension.where().map(body::where);
        Optional<Typed> projection = comprehension.projection().map(body::bind);
        return new Typed(
                new BoundExpression.ListComprehension(
                        element.variable(),
                        list.expression(),
                        predicate,
                        projection.map(Typed::expression),
                        ExpressionBinder.place(comprehension.span())),
                StaticType.listOf(projection.map(Typed::type).orElse(element.type())));
    }

    static Typed quantifier(Expression.Quantifier quantifier, ExpressionBinder binder) {
        Typed list = listOf(quantifier.list(), "a quantifier", binder);
        Scope inner = binder.scope().inner();
        Named element = declareElement(quantifier.variable(), list, inner, binder);
        BoundExpression predicate = binder.perElement(inner).where(quantifier.predicate());
        return ExpressionBinder.bool(new BoundExpression.Quantifier(
                quantity(quantifier.kind()),
                element.variable(),
                list.expression(),
                predicate,
                ExpressionBinder.place(quantifier.span())));
    }

    /** The type of the accumulator is not known: a step may change it. */
    static Typed reduce(Expression.Reduce reduce, ExpressionBinder binder) {
        BoundExpression initial = binder.bind(reduce.initial()).expression();
        Typed list = listOf(reduce.list(), "reduce", binder);
        Scope inner = binder.scope().inner();
        Named element = declareElement(reduce.variable(), list, inner, binder);
        Named accumulator = binder.session().declare(reduce.accumulator().name(), StaticType.ANY);
        inner.declare(reduce.accumulator().name(), accumulator);
        BoundExpression step = binder.perElement(inner).bind(reduce.step()).expression();
        return new Typed(
                new BoundExpression.Reduce(
                        accumulator.variable(),
                        initial,
                        element.variable(),
                        list.expression(),
                        step,
                        ExpressionBinder.place(reduce.span())),
                StaticType.ANY);
    }

    private static Typed listOf(Expression list, String of, ExpressionBinder binder) {
        Typed typed = binder.bind(list);
        if (!typed.type().canBe(Kind.LIST)) {
            throw binder.errors()
                    .wrongType("the list of " + of, "a List", typed.type(), list.span());
        }
        return typed;
    }

    private static Named declareElement(
            Expression.Variable variable, Typed list, Scope inner, ExpressionBinder binder) {
        Named element = binder.session().declare(variable.name(), list.type().elementType());
        inner.declare(variable.name(), element);
        return element;
    }

    private static Quantity quantity(QuantifierKind kind) {
        return switch (kind) {
            case ALL -> Quantity.ALL;
            case ANY -> Quantity.ANY;
            case NONE -> Quantity.NONE;
            case SINGLE -> Quantity.SINGLE;
        };
    }
}
