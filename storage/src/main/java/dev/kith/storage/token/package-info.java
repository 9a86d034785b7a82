/**
 * Names and their tokens, in memory and as records. It never imports another package of storage
 * but {@code record}, {@code codec} and {@code tx}.
 */
@NullMarked
package dev.kith.storage.token;

import org.jspecify.annotations.NullMarked;
