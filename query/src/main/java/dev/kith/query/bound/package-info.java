/**
 * The bound query: names have become slots, functions are resolved, every clause is what it means
 * and no longer how it was written. It never imports the syntax tree or a later stage.
 */
@NullMarked
package dev.kith.query.bound;

import org.jspecify.annotations.NullMarked;
