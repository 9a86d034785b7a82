/** Tests of the ordered indexes. */
@NullMarked
package dev.kith.storage.index;

import org.jspecify.annotations.NullMarked;
