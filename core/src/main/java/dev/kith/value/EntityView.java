package dev.kith.value;

/** Makes what a Java program sees of values that Java itself has no type for. */
public interface EntityView {
    Object node(NodeValue node);

    Object relationship(RelationshipValue relationship);

    Object path(PathValue path);

    Object duration(DurationValue duration);

    Object point(PointValue point);
}
