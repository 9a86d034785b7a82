/** Tests of the byte layouts. */
@NullMarked
package dev.kith.storage.codec;

import org.jspecify.annotations.NullMarked;
