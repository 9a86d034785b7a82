/**
 * A graph store of plain collections: the mode for unit tests, and the oracle that other stores are
 * compared with. It never imports the API, an engine or another store.
 */
@NullMarked
package dev.kith.memory;

import org.jspecify.annotations.NullMarked;
