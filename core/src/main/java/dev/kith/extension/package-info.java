/**
 * Functions, aggregations and procedures that a program adds to Cypher: what they are called, what
 * they take and give, and the code. It never imports the engine that calls them.
 */
@NullMarked
package dev.kith.extension;

import org.jspecify.annotations.NullMarked;
