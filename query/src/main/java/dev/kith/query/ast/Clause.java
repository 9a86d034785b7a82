package dev.kith.query.ast;

import java.util.List;
import java.util.Optional;

/** One clause of a query as written. */
public sealed interface Clause {
    SourceSpan span();

    /**
     * {@code [OPTIONAL] MATCH paths [WHERE predicate]}.
     *
     * @param hinted the variables of hints such as {@code USING INDEX n:Label(key)}, all that is kept
     *     of them
     */
    record Match(
            boolean optional,
            List<PathPattern> paths,
            List<Expression.Variable> hinted,
            Optional<Expression> where,
            SourceSpan span)
            implements Clause {}

    /** {@code UNWIND list AS variable}. */
    record Unwind(Expression list, Expression.Variable variable, SourceSpan span)
            implements Clause {}

    /** {@code WITH projection [WHERE predicate]}. */
    record With(Projection projection, Optional<Expression> where, SourceSpan span)
            implements Clause {}

    record Return(Projection projection, SourceSpan span) implements Clause {}

    /** {@code FINISH}: the query is run to its end and gives no rows. */
    record Finish(SourceSpan span) implements Clause {}

    record Create(List<PathPattern> paths, SourceSpan span) implements Clause {}

    /** {@code MERGE path [ON CREATE SET ...] [ON MATCH SET ...]}; several of a kind are joined. */
    record Merge(PathPattern path, List<SetItem> onCreate, List<SetItem> onMatch, SourceSpan span)
            implements Clause {}

    record Set(List<SetItem> items, SourceSpan span) implements Clause {}

    record Remove(List<RemoveItem> items, SourceSpan span) implements Clause {}

    record Delete(boolean detach, List<Expression> targets, SourceSpan span) implements Clause {}

    /**
     * {@code CALL namespace.name(arguments) YIELD ...}. It stands alone if it is the only clause of
     * the statement; then, and only then, arguments may be taken from parameters and YIELD may be
     * left out or be a star.
     *
     * @param arguments empty if not even parentheses were written: parameters of the same names
     */
    record CallProcedure(
            List<String> namespace,
            String name,
            Optional<List<Expression>> arguments,
            Optional<Yield> yield,
            SourceSpan span)
            implements Clause {
        /** The name with its namespace, joined by dots. */
        public String qualifiedName() {
            return Expression.qualifiedName(namespace, name);
        }
    }

    /**
     * {@code [OPTIONAL] CALL [(imports)] { query } [IN TRANSACTIONS ...]}.
     *
     * @param batches how to cut the work into transactions; empty for the enclosing transaction
     */
    record CallSubquery(
            boolean optional,
            Imports imports,
            Query query,
            Optional<TransactionBatches> batches,
            SourceSpan span)
            implements Clause {}

    /** {@code FOREACH (variable IN list | updates)}. */
    record Foreach(
            Expression.Variable variable, Expression list, List<Clause> updates, SourceSpan span)
            implements Clause {}

    /** {@code LOAD CSV [WITH HEADERS] FROM source AS variable [FIELDTERMINATOR ';']}. */
    record LoadCsv(
            boolean withHeaders,
            Expression source,
            Expression.Variable variable,
            Optional<String> fieldTerminator,
            SourceSpan span)
            implements Clause {}

    /** Which variables of the enclosing query a CALL subquery sees. */
    sealed interface Imports {
        /** No parentheses after CALL: those that a WITH at its beginning names. */
        record ByLeadingWith() implements Imports {}

        /** {@code CALL (*)}. */
        record Everything() implements Imports {}

        /** {@code CALL (a, b)}; an empty list imports nothing. */
        record Listed(List<Expression.Variable> variables) implements Imports {}
    }

    /** {@code IN TRANSACTIONS} and its options, which nothing reads: it is refused. */
    record TransactionBatches(SourceSpan span) {}
}
