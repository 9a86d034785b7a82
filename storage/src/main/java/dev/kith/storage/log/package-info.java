/**
 * The truth on disk: the journal of commits, the segments it is condensed into, and the small
 * interface to files through which tests make disks fail. It never imports {@code net.openhft} nor
 * the maps.
 */
@NullMarked
package dev.kith.storage.log;

import org.jspecify.annotations.NullMarked;
