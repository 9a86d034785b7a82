package dev.kith.query.bound;

/** What a subquery expression runs: a bound query, and after planning a plan in its place. */
public interface SubqueryBody {}
