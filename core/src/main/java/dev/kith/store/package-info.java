/**
 * The interface between a query engine and a store: snapshots, write transactions, arrays of
 * neighbours, batches of ids. It never imports an engine or an implementation.
 */
@NullMarked
package dev.kith.store;

import org.jspecify.annotations.NullMarked;
