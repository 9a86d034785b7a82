/** Expressions ready to run: evaluated for one row of a batch at a time. It never imports a plan or an operator. */
@NullMarked
package dev.kith.query.execute.expression;

import org.jspecify.annotations.NullMarked;
