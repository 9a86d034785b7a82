/**
 * The logical plan: what a query computes, as a tree of operators on rows, and the planner that
 * makes it from a bound query. It never says how, and never imports the syntax tree or an operator
 * that runs.
 */
@NullMarked
package dev.kith.query.plan;

import org.jspecify.annotations.NullMarked;
