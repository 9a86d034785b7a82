package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.function.AggregateFunction;

import java.util.List;
import java.util.Optional;

/** What an expression meets beside variables, depending on the clause that it stands in. */
interface Surroundings {
    /**
     * A value that is at hand already for an expression as written, such as a grouping key.
     *
     * @param scope the one that the expression stands in, which may be within the clause's own
     */
    Optional<Typed> recognize(Expression expression, Scope scope);

    /** What the use of an aggregate gives here; most clauses refuse it. */
    Typed aggregate(AggregateUse use);

    /** The same within the body of a comprehension, which runs per element and not per group. */
    default Surroundings perElement(BindErrors errors) {
        Surroundings clause = this;
        return new Surroundings() {
            @Override
            public Optional<Typed> recognize(Expression expression, Scope scope) {
                return clause.recognize(expression, scope);
            }

            @Override
            public Typed aggregate(AggregateUse use) {
                throw errors.invalidAggregation(use.span());
            }
        };
    }

    /** Nothing is at hand, and aggregates are refused. */
    static Surroundings plain(BindErrors errors) {
        return new Surroundings() {
            @Override
            public Optional<Typed> recognize(Expression expression, Scope scope) {
                return Optional.empty();
            }

            @Override
            public Typed aggregate(AggregateUse use) {
                throw errors.invalidAggregation(use.span());
            }
        };
    }

    /** The arguments of an aggregate. */
    static Surroundings ofAggregateArguments(BindErrors errors) {
        return new Surroundings() {
            @Override
            public Optional<Typed> recognize(Expression expression, Scope scope) {
                return Optional.empty();
            }

            @Override
            public Typed aggregate(AggregateUse use) {
                throw errors.nestedAggregation(use.span());
            }
        };
    }

    /** An aggregate as written; {@code count(*)} is the count of no arguments. */
    record AggregateUse(
            AggregateFunction function,
            boolean distinct,
            List<Expression> arguments,
            SourceSpan span) {}
}
