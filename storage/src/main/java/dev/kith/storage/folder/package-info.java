/**
 * The folder of a database as a whole: whether it is one, who holds it, and how it was left. It
 * never imports the journal or the maps.
 */
@NullMarked
package dev.kith.storage.folder;

import org.jspecify.annotations.NullMarked;
