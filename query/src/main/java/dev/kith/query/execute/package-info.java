/**
 * Running a query: operators that pull batches of rows with typed columns. It sees the store
 * interface and the functions, and never a plan, a bound query or the syntax tree.
 */
@NullMarked
package dev.kith.query.execute;

import org.jspecify.annotations.NullMarked;
