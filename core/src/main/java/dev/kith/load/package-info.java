/**
 * Building a new database from CSV files: what to load, how far it is, what came of it. It never
 * imports another module.
 */
@NullMarked
package dev.kith.load;

import org.jspecify.annotations.NullMarked;
