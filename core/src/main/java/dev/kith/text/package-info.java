/**
 * Help with names in error messages. It never imports another package of Kith.
 */
@NullMarked
package dev.kith.text;

import org.jspecify.annotations.NullMarked;
