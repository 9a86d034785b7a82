package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan.Seek;

import java.util.BitSet;

/**
 * A use of an index.
 *
 * @param consumed numbers of the predicates that every node found fulfils
 * @param rows nodes to expect
 */
record SeekMatch(Seek seek, BitSet consumed, double rows) {}
