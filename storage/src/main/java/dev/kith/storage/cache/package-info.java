/**
 * What is derived from records and may be thrown away at any time: topology as arrays, properties
 * as columns, records that are read again and again. It never imports another package of storage
 * but {@code record}, {@code codec}, {@code tx} and {@code adjacency}.
 */
@NullMarked
package dev.kith.storage.cache;

import org.jspecify.annotations.NullMarked;
