package dev.kith.query.bound;

import java.util.List;

/** A query whose rows are read from {@link #columns}. */
public sealed interface BoundQuery extends SubqueryBody {
    List<Column> columns();

    /** Clauses in order, on one row that holds nothing (or, in a subquery, the outer row). */
    record Single(List<BoundClause> clauses, List<Column> columns) implements BoundQuery {}

    /**
     * The rows of all branches.
     *
     * @param columns have slots of their own, which each branch's columns are copied to by position
     * @param distinct whether equivalent rows are dropped
     */
    record Union(List<Single> branches, List<Column> columns, boolean distinct)
            implements BoundQuery {}

    /** A named column of a result. */
    record Column(String name, Variable variable) {}
}
