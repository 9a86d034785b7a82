package dev.kith.value;

/** Makes what a Java program sees of a node, a relationship or a path out of a reference. */
public interface EntityView {
    Object node(NodeValue node);

    Object relationship(RelationshipValue relationship);

    Object path(PathValue path);
}
