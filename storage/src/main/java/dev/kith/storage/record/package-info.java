/**
 * The seam between the graph and the bytes: what a store of versioned records promises, with a
 * plain implementation on the heap. It never imports {@code net.openhft}, nor any other package
 * of storage.
 */
@NullMarked
package dev.kith.storage.record;

import org.jspecify.annotations.NullMarked;
