package dev.kith.query.optimize;

/** Every rewrite of a plan, in the order in which they are made. */
public enum Rewrite {
    /** Patterns become scans and steps; the rewrites after it look at those. */
    ORDER_PATTERN,

    /** Filters that ask whether a row exists need not compute a value. */
    EXISTS_TO_SEMI_APPLY,

    /** What is left of the filters is tested in one place. */
    MERGE_FILTERS,

    /** Needs all operators between a DISTINCT and a path in their final form. */
    DISTINCT_ENDS_TO_REACH,

    /** A sort that is cut off keeps only what can be seen. */
    SORT_LIMIT_TO_TOP,

    /** Only a top leaves rows out that need not be computed. */
    PROJECT_AFTER_TOP
}
