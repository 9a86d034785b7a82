/**
 * From the syntax tree to the bound query: names become slots, functions are resolved, clauses are
 * taken apart, and every error that a statement can have before it runs is found. It never imports
 * a later stage: no plan, no operator, and nothing of the parser.
 */
@NullMarked
package dev.kith.query.bind;

import org.jspecify.annotations.NullMarked;
