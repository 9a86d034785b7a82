package dev.kith.value;

/** A Java object that stands for a Cypher value, such as a node that a query has returned. */
public interface ValueSource {
    Value toValue();
}
