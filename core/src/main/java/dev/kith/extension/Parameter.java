package dev.kith.extension;

import dev.kith.value.Value;

import java.util.Optional;

/**
 * A parameter of a function or procedure.
 *
 * @param defaultValue what it is where a call leaves it out; empty if no call may
 */
public record Parameter(String name, ValueType type, Optional<Value> defaultValue) {}
