/**
 * What a user of Kith programs against: opening a graph, transactions, queries and their rows. It
 * never imports another module.
 */
@NullMarked
package dev.kith;

import org.jspecify.annotations.NullMarked;
