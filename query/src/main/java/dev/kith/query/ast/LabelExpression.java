package dev.kith.query.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A condition on the labels of a node or on the type of a relationship. */
public sealed interface LabelExpression {
    SourceSpan span();

    record Name(String name, SourceSpan span) implements LabelExpression {}

    /** {@code %}: at least one label, whichever. */
    record Wildcard(SourceSpan span) implements LabelExpression {}

    /**
     * {@code $(names)}: the label or labels that an expression names.
     *
     * @param any whether one label of a list is enough, {@code $any(names)}
     */
    record Computed(Expression names, boolean any, SourceSpan span) implements LabelExpression {}

    /** {@code !operand}. */
    record Negation(LabelExpression operand, SourceSpan span) implements LabelExpression {}

    /** {@code A&B}, and {@code A:B} on nodes. */
    record Conjunction(List<LabelExpression> terms, SourceSpan span) implements LabelExpression {}

    /** {@code A|B}, and {@code A|:B} on relationships. */
    record Disjunction(List<LabelExpression> terms, SourceSpan span) implements LabelExpression {}

    default List<LabelExpression> operands() {
        return switch (this) {
            case Name name -> List.of();
            case Wildcard wildcard -> List.of();
            case Computed computed -> List.of();
            case Negation negation -> List.of(negation.operand());
            case Conjunction conjunction -> conjunction.terms();
            case Disjunction disjunction -> disjunction.terms();
        };
    }

    /** The expressions in it that compute names. */
    default List<Expression> expressions() {
        if (this instanceof Computed computed) {
            return List.of(computed.names());
        }
        List<Expression> expressions = new ArrayList<>();
        operands().forEach(operand -> expressions.addAll(operand.expressions()));
        return List.copyOf(expressions);
    }

    /** The conditions that must all hold. */
    default List<LabelExpression> conjuncts() {
        return this instanceof Conjunction conjunction ? conjunction.terms() : List.of(this);
    }

    /** The names, if all of them are asked for and nothing else is: {@code A}, {@code A:B}. */
    default Optional<List<String>> allOf() {
        return switch (this) {
            case Name name -> Optional.of(List.of(name.name()));
            case Conjunction conjunction -> names(conjunction.terms());
            case Wildcard wildcard -> Optional.empty();
            case Computed computed -> Optional.empty();
            case Negation negation -> Optional.empty();
            case Disjunction disjunction -> Optional.empty();
        };
    }

    /** The names, if any one of them is enough and nothing else is asked: {@code A}, {@code A|B}. */
    default Optional<List<String>> anyOf() {
        return switch (this) {
            case Name name -> Optional.of(List.of(name.name()));
            case Disjunction disjunction -> names(disjunction.terms());
            case Wildcard wildcard -> Optional.empty();
            case Computed computed -> Optional.empty();
            case Negation negation -> Optional.empty();
            case Conjunction conjunction -> Optional.empty();
        };
    }

    private static Optional<List<String>> names(List<LabelExpression> terms) {
        List<String> names = new ArrayList<>(terms.size());
        for (LabelExpression term : terms) {
            if (!(term instanceof Name name)) {
                return Optional.empty();
            }
            names.add(name.name());
        }
        return Optional.of(List.copyOf(names));
    }
}
