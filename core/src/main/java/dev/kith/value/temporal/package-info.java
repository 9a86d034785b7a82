/**
 * Reads temporal values and durations from ISO 8601 text, in every form that openCypher knows. It
 * never imports the API, a store or an engine.
 */
@NullMarked
package dev.kith.value.temporal;

import org.jspecify.annotations.NullMarked;
