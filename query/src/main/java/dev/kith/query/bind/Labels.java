package dev.kith.query.bind;

import dev.kith.query.ast.LabelExpression;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Variable;

import java.util.List;
import java.util.Optional;

/** Conditions on labels and types. */
final class Labels {
    private Labels() {}

    static LabelTest test(LabelExpression labels) {
        return switch (labels) {
            case LabelExpression.Name name -> new LabelTest.Has(name.name());
            case LabelExpression.Wildcard wildcard -> new LabelTest.HasAny();
            case LabelExpression.Negation negation -> new LabelTest.Not(test(negation.operand()));
            case LabelExpression.Conjunction conjunction ->
                new LabelTest.All(tests(conjunction.terms()));
            case LabelExpression.Disjunction disjunction ->
                new LabelTest.Any(tests(disjunction.terms()));
        };
    }

    /** One predicate for each label that a node must have, so that each can be chosen to start at. */
    static List<BoundExpression> predicates(Variable subject, LabelExpression labels) {
        List<LabelTest> tests = labels instanceof LabelExpression.Conjunction conjunction
                ? tests(conjunction.terms())
                : List.of(test(labels));
        Place place = ExpressionBinder.place(labels.span());
        return tests.stream()
                .<BoundExpression>map(test -> new BoundExpression.HasLabels(subject, test, place))
                .toList();
    }

    /**
     * The types that a relationship may have, none for any; absent if that cannot be said by
     * listing them, and {@link #predicates} must say it.
     */
    static Optional<List<String>> types(Optional<LabelExpression> types) {
        if (types.isEmpty() || types.get() instanceof LabelExpression.Wildcard) {
            return Optional.of(List.of());
        }
        return types.get().anyOf().map(names -> names.stream().distinct().toList());
    }

    private static List<LabelTest> tests(List<LabelExpression> terms) {
        return terms.stream().map(Labels::test).toList();
    }
}
