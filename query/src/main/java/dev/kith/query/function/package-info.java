/**
 * The functions, aggregates and procedures of Cypher: one registration each, with signature,
 * documentation and implementation side by side. It never imports the syntax tree, a plan or an
 * operator.
 */
@NullMarked
package dev.kith.query.function;

import org.jspecify.annotations.NullMarked;
