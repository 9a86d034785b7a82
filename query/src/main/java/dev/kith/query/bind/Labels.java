package dev.kith.query.bind;

import dev.kith.query.ast.LabelExpression;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.function.ComputedLabelTest;

import java.util.List;
import java.util.Optional;

/** Conditions on labels and types. */
final class Labels {
    private Labels() {}

    /** The condition as a whole. */
    static BoundExpression condition(
            BoundExpression subject, LabelExpression labels, ExpressionBinder binder) {
        if (labels.expressions().isEmpty()) {
            return new BoundExpression.HasLabels(
                    subject, test(labels), ExpressionBinder.place(labels.span()));
        }
        return switch (labels) {
            case LabelExpression.Computed computed ->
                new BoundExpression.Call(
                        computed.any() ? ComputedLabelTest.ANY : ComputedLabelTest.ALL,
                        List.of(subject, binder.bind(computed.names()).expression()),
                        ExpressionBinder.place(computed.span()));
            case LabelExpression.Negation negation ->
                new BoundExpression.Not(condition(subject, negation.operand(), binder));
            case LabelExpression.Conjunction conjunction ->
                new BoundExpression.And(conditions(subject, conjunction.terms(), binder));
            case LabelExpression.Disjunction disjunction ->
                new BoundExpression.Or(conditions(subject, disjunction.terms(), binder));
            case LabelExpression.Name name -> throw noNameIn(name);
            case LabelExpression.Wildcard wildcard -> throw noNameIn(wildcard);
        };
    }

    private static List<BoundExpression> conditions(
            BoundExpression subject, List<LabelExpression> labels, ExpressionBinder binder) {
        return labels.stream().map(it -> condition(subject, it, binder)).toList();
    }

    private static LabelTest test(LabelExpression labels) {
        return switch (labels) {
            case LabelExpression.Name name -> new LabelTest.Has(name.name());
            case LabelExpression.Wildcard wildcard -> new LabelTest.HasAny();
            case LabelExpression.Computed computed -> throw noNameIn(computed);
            case LabelExpression.Negation negation -> new LabelTest.Not(test(negation.operand()));
            case LabelExpression.Conjunction conjunction ->
                new LabelTest.All(tests(conjunction.terms()));
            case LabelExpression.Disjunction disjunction ->
                new LabelTest.Any(tests(disjunction.terms()));
        };
    }

    private static IllegalStateException noNameIn(LabelExpression labels) {
        return new IllegalStateException(
                "computed and written names were not told apart: " + labels);
    }

    /** One predicate for each label that a node must have, so that each can be chosen to start at. */
    static List<BoundExpression> predicates(
            Variable subject, LabelExpression labels, ExpressionBinder binder) {
        return labels instanceof LabelExpression.Conjunction conjunction
                ? conditions(subject, conjunction.terms(), binder)
                : List.of(condition(subject, labels, binder));
    }

    /**
     * The types that a relationship may have, none for any; absent if that cannot be said by
     * listing them, and {@link #predicates} must say it.
     */
    static Optional<List<String>> types(Optional<LabelExpression> types) {
        if (types.isEmpty() || types.get() instanceof LabelExpression.Wildcard) {
            return Optional.of(List.of());
        }
        return types.get().anyOf().map(Labels::distinct);
    }

    private static List<String> distinct(List<String> names) {
        return names.size() == 1 ? names : names.stream().distinct().toList();
    }

    private static List<LabelTest> tests(List<LabelExpression> terms) {
        return terms.stream().map(Labels::test).toList();
    }
}
