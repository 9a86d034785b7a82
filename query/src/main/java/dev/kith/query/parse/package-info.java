/**
 * From the text of a statement to its abstract syntax. It never imports another package of the
 * query module than the syntax itself, and no other package sees the generated parser.
 */
@NullMarked
package dev.kith.query.parse;

import org.jspecify.annotations.NullMarked;
