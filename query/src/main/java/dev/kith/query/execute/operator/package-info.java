/** The operators: each pulls batches from those below it. It never imports a plan or a bound query. */
@NullMarked
package dev.kith.query.execute.operator;

import org.jspecify.annotations.NullMarked;
