/**
 * Bulk load: a new database from CSV files, written record by record without a journal, beside its
 * target, and renamed when it is whole. It never imports transactions or caches.
 */
@NullMarked
package dev.kith.storage.load;

import org.jspecify.annotations.NullMarked;
