/**
 * The record store on off-heap hash maps in files: Chronicle Map, and the only package that sees
 * {@code net.openhft}. It never imports the graph layer above.
 */
@NullMarked
package dev.kith.storage.map;

import org.jspecify.annotations.NullMarked;
