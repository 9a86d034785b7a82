/**
 * Functions, an aggregation and a procedure of a program's own. It reaches graphs through the public
 * API alone.
 */
@NullMarked
package dev.kith.examples.extension;

import org.jspecify.annotations.NullMarked;
