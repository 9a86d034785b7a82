/**
 * Where the parts of the storage are put together: a graph store on a record store in a folder. It
 * never imports {@code net.openhft}.
 */
@NullMarked
package dev.kith.storage;

import org.jspecify.annotations.NullMarked;
