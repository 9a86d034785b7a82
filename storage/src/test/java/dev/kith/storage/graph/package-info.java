/** Tests of the graph store. It never imports {@code net.openhft}. */
@NullMarked
package dev.kith.storage.graph;

import org.jspecify.annotations.NullMarked;
