/**
 * A statement as it was written: sealed records with source positions, in which no name is resolved
 * and nothing has a type. It never imports another package of the query module.
 */
@NullMarked
package dev.kith.query.ast;

import org.jspecify.annotations.NullMarked;
