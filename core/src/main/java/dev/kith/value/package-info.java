/**
 * Cypher's values: one sealed family, with equivalence, equality, comparison and ordering as
 * openCypher defines them. It never imports the API, a store or an engine.
 */
@NullMarked
package dev.kith.value;

import org.jspecify.annotations.NullMarked;
