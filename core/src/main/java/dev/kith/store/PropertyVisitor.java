package dev.kith.store;

import dev.kith.value.Value;

/** Is shown the properties of an entity, one after the other. */
@FunctionalInterface
public interface PropertyVisitor {
    void property(int key, Value value);
}
