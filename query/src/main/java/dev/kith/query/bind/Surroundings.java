package dev.kith.query.bind;

import dev.kith.QueryException;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.function.AggregateFunction;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

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
        return new NoAggregates(this::recognize, errors::invalidAggregation);
    }

    /** Nothing is at hand, and aggregates are refused. */
    static Surroundings plain(BindErrors errors) {
        return new NoAggregates(
                (expression, scope) -> Optional.empty(), errors::invalidAggregation);
    }

    /** The arguments of an aggregate. */
    static Surroundings ofAggregateArguments(BindErrors errors) {
        return new NoAggregates((expression, scope) -> Optional.empty(), errors::nestedAggregation);
    }

    /** An aggregate as written; {@code count(*)} is the count of no arguments. */
    record AggregateUse(
            AggregateFunction function,
            boolean distinct,
            List<Expression> arguments,
            SourceSpan span) {}

    /** Those in which an aggregate is an error. */
    record NoAggregates(
            BiFunction<Expression, Scope, Optional<Typed>> atHand,
            Function<SourceSpan, QueryException> refusal)
            implements Surroundings {
        @Override
        public Optional<Typed> recognize(Expression expression, Scope scope) {
            return atHand.apply(expression, scope);
        }

        @Override
        public Typed aggregate(AggregateUse use) {
            throw refusal.apply(use.span());
        }
    }
}
