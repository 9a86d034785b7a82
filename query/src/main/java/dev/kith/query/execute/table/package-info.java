/**
 * Sets and tables of ids and values that the operators keep: open addressing over arrays, without
 * an object per entry. It never imports an operator, an expression or a plan.
 */
@NullMarked
package dev.kith.query.execute.table;

import org.jspecify.annotations.NullMarked;
