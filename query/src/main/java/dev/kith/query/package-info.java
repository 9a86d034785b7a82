/**
 * The query engine: Cypher text to rows, against the store interface only. It never imports a
 * store.
 */
@NullMarked
package dev.kith.query;

import org.jspecify.annotations.NullMarked;
