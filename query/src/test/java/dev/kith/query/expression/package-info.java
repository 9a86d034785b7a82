/** Expressions and functions: text in, value out. It never imports an operator. */
@NullMarked
package dev.kith.query.expression;

import org.jspecify.annotations.NullMarked;
