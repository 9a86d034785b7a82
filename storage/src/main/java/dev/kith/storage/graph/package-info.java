/**
 * The graph store: snapshots, write transactions and their commit, over any record store. It never
 * imports {@code net.openhft}, nor a package that implements a record store.
 */
@NullMarked
package dev.kith.storage.graph;

import org.jspecify.annotations.NullMarked;
