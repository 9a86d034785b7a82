package dev.kith.query.physical;

import dev.kith.query.execute.operator.CopiedSlots;
import dev.kith.query.plan.Slots;

/**
 * What one operator of a plan does with slots.
 *
 * @param live those that are read above it
 * @param fromFirst what it copies from the rows of its first input, if it makes new rows
 * @param fromSecond what it copies from the rows of its second input
 */
record OperatorSlots(Slots live, CopiedSlots fromFirst, CopiedSlots fromSecond) {}
