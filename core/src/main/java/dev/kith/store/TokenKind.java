package dev.kith.store;

/** The three dictionaries of names. */
public enum TokenKind {
    LABEL,
    RELATIONSHIP_TYPE,
    PROPERTY_KEY
}
