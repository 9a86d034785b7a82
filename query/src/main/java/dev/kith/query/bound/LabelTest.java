package dev.kith.query.bound;

import java.util.List;

/** A condition on the labels of a node or the type of a relationship. */
public sealed interface LabelTest {
    record Has(String name) implements LabelTest {}

    /** At least one label, whichever. */
    record HasAny() implements LabelTest {}

    record Not(LabelTest operand) implements LabelTest {}

    /** All of them; at least one. */
    record All(List<LabelTest> terms) implements LabelTest {}

    /** Any of them; at least one. */
    record Any(List<LabelTest> terms) implements LabelTest {}
}
