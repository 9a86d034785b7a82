/** Kith on disks that are full or may only be read. Imports nothing but the public API. */
@NullMarked
package dev.kith.disk;

import org.jspecify.annotations.NullMarked;
