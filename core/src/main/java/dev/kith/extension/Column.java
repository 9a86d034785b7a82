package dev.kith.extension;

/** A column of the rows that a procedure gives. */
public record Column(String name, ValueType type) {}
