/**
 * The optimizer: rules that turn a plan into one that computes the same rows at less cost, and the
 * estimates they go by. It never imports the syntax tree or an operator that runs.
 */
@NullMarked
package dev.kith.query.optimize;

import org.jspecify.annotations.NullMarked;
