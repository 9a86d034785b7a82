package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.bind.Surroundings.AggregateUse;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.Variable;
import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.ScalarFunction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds calls of functions and of aggregates. */
final class Calls {
    private Calls() {}

    static Typed call(Expression.FunctionCall call, ExpressionBinder binder) {
        Optional<AggregateFunction> aggregate = aggregate(call, binder.session());
        if (aggregate.isPresent()) {
            FunctionSignature signature = aggregate.get().signature();
            if (!signature.accepts(call.arguments().size())) {
                throw binder.errors()
                        .calls()
                        .wrongArgumentCount(signature, call.arguments().size(), call.span());
            }
            return binder.surroundings()
                    .aggregate(new AggregateUse(
                            aggregate.get(), call.distinct(), call.arguments(), call.span()));
        }
        return isExists(call) ? exists(call, binder) : scalar(call, binder);
    }

    static Typed countStar(Expression.CountStar countStar, ExpressionBinder binder) {
        AggregateFunction count = binder.session()
                .functions()
                .aggregate("count")
                .orElseThrow(
                        () -> binder.errors().calls().unknownFunction("count", countStar.span()));
        return binder.surroundings()
                .aggregate(new AggregateUse(count, false, List.of(), countStar.span()));
    }

    static Optional<AggregateFunction> aggregate(
            Expression.FunctionCall call, BindSession session) {
        return session.functions().aggregate(call.qualifiedName());
    }

    /** Whether an expression aggregates; what stands in a subquery is a matter of its own. */
    static boolean aggregates(Expression expression, BindSession session) {
        if (expression instanceof Expression.CountStar) {
            return true;
        }
        if (expression instanceof Expression.FunctionCall call
                && aggregate(call, session).isPresent()) {
            return true;
        }
        for (Expression operand : expression.operands()) {
            if (aggregates(operand, session)) {
                return true;
            }
        }
        return false;
    }

    /** Binds an aggregate whose arguments are read from a scope. */
    static AggregateCall aggregateCall(AggregateUse use, Scope scope, BindSession session) {
        BindErrors errors = session.errors();
        for (Expression argument : use.arguments()) {
            refuseRandom(argument, errors);
        }
        var binder =
                new ExpressionBinder(session, scope, Surroundings.ofAggregateArguments(errors));
        List<Typed> arguments = binder.bindAll(use.arguments());
        if (use.function().userDefined()) {
            ArgumentTypes.checkAll(use.function().signature(), use.arguments(), arguments, errors);
        }
        return new AggregateCall(
                use.function(),
                use.distinct(),
                Containers.expressions(arguments),
                ExpressionBinder.place(use.span()));
    }

    static StaticType resultType(AggregateUse use, AggregateCall call) {
        String name = use.function().signature().name().toLowerCase(Locale.ROOT);
        if (name.startsWith("collect") && call.arguments().size() == 1) {
            return StaticType.listOf(
                    call.arguments().getFirst() instanceof Variable variable
                            ? StaticType.of(variable.kind())
                            : StaticType.ANY);
        }
        return StaticType.of(use.function().signature().returns());
    }

    private static void refuseRandom(Expression expression, BindErrors errors) {
        if (expression instanceof Expression.FunctionCall call && isRandom(call.qualifiedName())) {
            throw errors.randomInAggregation(call.qualifiedName(), call.span());
        }
        for (Expression operand : expression.operands()) {
            refuseRandom(operand, errors);
        }
    }

    private static boolean isRandom(String name) {
        return name.equalsIgnoreCase("rand") || name.equalsIgnoreCase("randomUUID");
    }

    private static boolean isExists(Expression.FunctionCall call) {
        return call.qualifiedName().equalsIgnoreCase("exists")
                && call.arguments().size() == 1;
    }

    /** {@code exists(pattern)}, and {@code exists(n.key)}, which is {@code n.key IS NOT NULL}. */
    private static Typed exists(Expression.FunctionCall call, ExpressionBinder binder) {
        Expression argument = call.arguments().getFirst();
        if (argument instanceof Expression.PatternExpression pattern
                && PatternExpressions.isCondition(pattern)) {
            return ExpressionBinder.bool(PatternExpressions.exists(pattern, binder));
        }
        return ExpressionBinder.bool(new BoundExpression.Not(
                new BoundExpression.IsNull(binder.bind(argument).expression())));
    }

    private static Typed scalar(Expression.FunctionCall call, ExpressionBinder binder) {
        BindErrors errors = binder.errors();
        ScalarFunction function = binder.session()
                .functions()
                .scalar(call.qualifiedName())
                .orElseThrow(
                        () -> errors.calls().unknownFunction(call.qualifiedName(), call.span()));
        if (call.distinct()) {
            throw errors.unexpected(
                    "DISTINCT belongs to aggregates, and %s() is none"
                            .formatted(function.signature().name()),
                    call.span());
        }
        if (!function.signature().accepts(call.arguments().size())) {
            throw errors.calls()
                    .wrongArgumentCount(function.signature(), call.arguments().size(), call.span());
        }
        List<Typed> arguments = binder.bindAll(call.arguments());
        if (function.userDefined()) {
            ArgumentTypes.checkAll(function.signature(), call.arguments(), arguments, errors);
        } else {
            ArgumentTypes.check(function.signature(), call, arguments, errors);
        }
        List<BoundExpression> bound = Containers.expressions(arguments);
        Optional<Constant> written = WrittenMoments.value(function, bound);
        return new Typed(
                written.isPresent()
                        ? written.get()
                        : new BoundExpression.Call(
                                function, bound, ExpressionBinder.place(call.span())),
                ArgumentTypes.resultType(function.signature(), arguments));
    }
}
