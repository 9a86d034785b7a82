/** Tests of reading Cypher. They never look past the syntax tree. */
@NullMarked
package dev.kith.query.parse;

import org.jspecify.annotations.NullMarked;
