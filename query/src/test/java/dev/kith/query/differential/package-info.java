/**
 * Random graphs and random statements, each answered in several ways that must agree: by both
 * stores, with and without indexes, with the optimizer's rewrites left out one by one, and by
 * trying all assignments. It never looks inside a plan.
 */
@NullMarked
package dev.kith.query.differential;

import org.jspecify.annotations.NullMarked;
