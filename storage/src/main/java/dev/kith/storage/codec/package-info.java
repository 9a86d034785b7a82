/**
 * Byte layouts: each class describes one kind of record in a table and is the only one that reads
 * and writes it, with or without a transaction. It never imports another package of storage but
 * {@code record}.
 */
@NullMarked
package dev.kith.storage.codec;

import org.jspecify.annotations.NullMarked;
