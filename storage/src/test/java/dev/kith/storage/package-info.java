/** Tests of the storage as a whole. It never imports {@code net.openhft}. */
@NullMarked
package dev.kith.storage;

import org.jspecify.annotations.NullMarked;
