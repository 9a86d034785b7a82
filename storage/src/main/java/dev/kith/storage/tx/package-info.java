/**
 * What a transaction reads records from and collects its writes in. It never imports another
 * package of storage but {@code record}.
 */
@NullMarked
package dev.kith.storage.tx;

import org.jspecify.annotations.NullMarked;
