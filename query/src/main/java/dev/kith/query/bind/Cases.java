package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.CaseBranch;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Case.Branch;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Variable;
import dev.kith.value.NullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds CASE, with and without a subject. */
final class Cases {
    private Cases() {}

    /** A subject equals nothing if it is null, so null falls through to ELSE, as it must. */
    static Typed choice(Expression.Case choice, ExpressionBinder binder) {
        if (choice.subject().isEmpty()) {
            return branches(choice, Optional.empty(), binder);
        }
        Typed subject = binder.bind(choice.subject().get());
        if (isCheap(subject.expression())) {
            return branches(choice, Optional.of(subject), binder);
        }
        return withSubjectHeld(choice, subject, binder);
    }

    /**
     * {@code reduce(held = subject, once IN [null] | CASE WHEN held = ... END)}: the subject is
     * computed once, which matters if it is {@code rand()}, or slow.
     */
    private static Typed withSubjectHeld(
            Expression.Case choice, Typed subject, ExpressionBinder binder) {
        Variable held = binder.session().declareAnonymous(StaticType.ANY).variable();
        Variable once = binder.session().declareAnonymous(StaticType.ANY).variable();
        Typed body = branches(choice, Optional.of(new Typed(held, subject.type())), binder);
        Place place = ExpressionBinder.place(choice.span());
        var one = new BoundExpression.ListOf(List.of(new Constant(NullValue.NULL)));
        return new Typed(
                new BoundExpression.Reduce(
                        held, subject.expression(), once, one, body.expression(), place),
                body.type());
    }

    private static boolean isCheap(BoundExpression subject) {
        return switch (subject) {
            case Variable variable -> true;
            case Constant constant -> true;
            case BoundExpression.Parameter parameter -> true;
            case BoundExpression.Property property -> property.subject() instanceof Variable;
            default -> false;
        };
    }

    private static Typed branches(
            Expression.Case choice, Optional<Typed> subject, ExpressionBinder binder) {
        ExpressionBinder conditions = subject.map(binder::ofCase).orElse(binder);
        List<Branch> branches = new ArrayList<>();
        List<Typed> results = new ArrayList<>();
        for (CaseBranch branch : choice.branches()) {
            BoundExpression when =
                    conditions.condition(branch.condition(), "the condition of WHEN");
            Typed then = binder.bind(branch.result());
            branches.add(new Branch(when, then.expression()));
            results.add(then);
        }
        Typed otherwise = choice.otherwise()
                .map(binder::bind)
                .orElseGet(() -> new Typed(new Constant(NullValue.NULL), StaticType.NULL));
        results.add(otherwise);
        return new Typed(
                new BoundExpression.Case(List.copyOf(branches), otherwise.expression()),
                StaticType.anyOf(results));
    }
}
