package dev.kith.query.execute.batch;

/** What the column of a slot holds. */
public enum SlotKind {
    NODE,
    RELATIONSHIP,
    VALUE
}
