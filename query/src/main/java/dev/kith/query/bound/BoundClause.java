package dev.kith.query.bound;

import dev.kith.query.function.Procedure;

import java.util.List;

/**
 * One step from rows to rows. WITH and RETURN have been taken apart into projections, aggregation,
 * DISTINCT, sorting and so on. A slot once set stays readable; that a name has gone out of scope
 * was the binder's concern.
 */
public sealed interface BoundClause {
    /**
     * For each row, one row per match. If optional and there is none, one row with null in every
     * variable of the pattern that was not bound before.
     *
     * @param predicates all must be true
     */
    record Match(boolean optional, PatternGraph pattern, List<BoundExpression> predicates)
            implements BoundClause {}

    /** One row per element; none for null and for the empty list; one for any other value. */
    record Unwind(BoundExpression list, Variable element, Place place) implements BoundClause {}

    /** Sets a slot of each row. Expressions see the row as it was before the clause. */
    record Project(List<Assignment> assignments) implements BoundClause {}

    /**
     * One row per group; if there are no groupings, one row even if there are no rows. Only the
     * variables assigned here can be read afterwards.
     */
    record Aggregate(List<Assignment> groupings, List<AggregateAssignment> aggregates)
            implements BoundClause {}

    /** Drops rows that are equivalent in these variables; only these can be read afterwards. */
    record Distinct(List<Variable> variables) implements BoundClause {}

    record Sort(List<SortKey> keys) implements BoundClause {}

    record Skip(BoundExpression count, Place place) implements BoundClause {}

    record Limit(BoundExpression count, Place place) implements BoundClause {}

    /** Keeps the rows for which the predicate is true. */
    record Filter(BoundExpression predicate) implements BoundClause {}

    /** Per row; an entity may refer to those created before it in the same row. */
    record Create(List<Creation> creations) implements BoundClause {}

    /**
     * Per row: the matches of the pattern, else one row with the pattern created.
     *
     * @param predicates labels and properties of the pattern, as for MATCH
     * @param creations what to make where nothing matches, in order
     */
    record Merge(
            PatternGraph pattern,
            List<BoundExpression> predicates,
            List<Creation> creations,
            List<Update> onCreate,
            List<Update> onMatch)
            implements BoundClause {}

    record Change(List<Update> updates) implements BoundClause {}

    /** Deletes nodes, relationships, and those of paths; null is nothing to delete. */
    record Delete(List<BoundExpression> entities, boolean detach, Place place)
            implements BoundClause {}

    /**
     * One row per row of the procedure; a procedure without columns gives back the row itself.
     *
     * @param columns for each column of the procedure that is kept, its index and its variable
     */
    record CallProcedure(
            Procedure procedure,
            List<BoundExpression> arguments,
            List<YieldColumn> columns,
            Place place)
            implements BoundClause {}

    /**
     * Runs a query per row.
     *
     * @param unit whether the query has no columns: then each row is given back once
     * @param optional whether a row without results is kept, with null in their place
     */
    record CallSubquery(BoundQuery query, boolean unit, boolean optional) implements BoundClause {}

    /** Per row, runs the updating clauses for each element; gives back the row. */
    record Foreach(Variable element, BoundExpression list, List<BoundClause> updates, Place place)
            implements BoundClause {}

    record Assignment(Variable variable, BoundExpression expression) {}

    record AggregateAssignment(Variable variable, BoundExpression.AggregateCall call) {}

    record SortKey(BoundExpression expression, boolean descending) {}

    record YieldColumn(int index, Variable variable) {}
}
