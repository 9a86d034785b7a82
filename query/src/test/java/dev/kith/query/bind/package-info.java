/** Query text in, bound records or the error out. It never runs anything. */
@NullMarked
package dev.kith.query.bind;

import org.jspecify.annotations.NullMarked;
