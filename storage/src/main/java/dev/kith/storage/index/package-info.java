/**
 * Ordered indexes: a B+tree on INDEX records, seeks in it, its upkeep by writes, and building one
 * from sorted entries. It never imports another package of storage but {@code record}, {@code
 * codec} and {@code tx}.
 */
@NullMarked
package dev.kith.storage.index;

import org.jspecify.annotations.NullMarked;
