/**
 * The relationships of a node as chunks of records: adding, removing, listing. It never imports
 * another package of storage but {@code record}, {@code codec} and {@code tx}.
 */
@NullMarked
package dev.kith.storage.adjacency;

import org.jspecify.annotations.NullMarked;
