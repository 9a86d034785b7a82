package dev.kith.query.optimize;

/** Every rewrite of a plan, in the order in which they are made. */
public enum Rewrite {
    /** Patterns become scans and steps, else as they are written; the others look at those. */
    ORDER_PATTERN(new OrderPattern(), new FollowPattern()),

    /** Filters that ask whether a row exists need not compute a value. */
    EXISTS_TO_SEMI_APPLY(new ExistsToSemiApply()),

    /** What is left of the filters is tested in one place. */
    MERGE_FILTERS(new MergeFilters()),

    /** Needs all operators between a DISTINCT and a path in their final form. */
    DISTINCT_ENDS_TO_REACH(new DistinctEndsToReach()),

    /** A sort that is cut off keeps only what can be seen. */
    SORT_LIMIT_TO_TOP(new SortLimitToTop()),

    /** Only a top leaves rows out that need not be computed. */
    PROJECT_AFTER_TOP(new ProjectAfterTop());

    private final Rule rule;
    private final Rule instead;

    Rewrite(Rule rule) {
        this(rule, (plan, planning) -> plan);
    }

    /**
     * @param instead makes the rows that the rule makes, without looking for a cheap way
     */
    Rewrite(Rule rule, Rule instead) {
        this.rule = rule;
        this.instead = instead;
    }

    Rule rule() {
        return rule;
    }

    Rule instead() {
        return instead;
    }
}
