/**
 * From plans and bound expressions to operators and evaluators, once per run of a statement. It
 * never imports the syntax tree.
 */
@NullMarked
package dev.kith.query.physical;

import org.jspecify.annotations.NullMarked;
