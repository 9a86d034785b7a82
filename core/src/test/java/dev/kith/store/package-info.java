/** What every graph store is tested against. It never imports an implementation. */
@NullMarked
package dev.kith.store;

import org.jspecify.annotations.NullMarked;
