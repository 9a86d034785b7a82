/**
 * The interface between the API and a query engine: prepare a statement, run it on a reader. It
 * never imports an implementation.
 */
@NullMarked
package dev.kith.engine;

import org.jspecify.annotations.NullMarked;
