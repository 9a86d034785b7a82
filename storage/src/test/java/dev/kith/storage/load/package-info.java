/** Bulk load held to what transactions give, and to what it must refuse. */
@NullMarked
package dev.kith.storage.load;

import org.jspecify.annotations.NullMarked;
