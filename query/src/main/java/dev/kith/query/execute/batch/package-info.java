/** Rows in batches: columns of ids or of values, a selection, growth on demand. It never imports an operator or an expression. */
@NullMarked
package dev.kith.query.execute.batch;

import org.jspecify.annotations.NullMarked;
