package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.List;

/** The parts of paths. */
final class PathFunctions {
    private PathFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("nodes")
                        .takes("path", ArgumentType.PATH)
                        .returns(ArgumentType.LIST)
                        .is("The nodes of a path, in the order walked.")
                        .computedBy((arguments, context) -> nodes((PathValue) arguments[0])),
                function("relationships")
                        .takes("path", ArgumentType.PATH)
                        .returns(ArgumentType.LIST)
                        .is("The relationships of a path, in the order walked.")
                        .computedBy(
                                (arguments, context) -> relationships((PathValue) arguments[0])),
                length("length"),
                length("path_length"));
    }

    private static ScalarFunction length(String name) {
        return function(name)
                .takes("path", ArgumentType.PATH)
                .returns(ArgumentType.INTEGER)
                .is("The number of relationships of a path.")
                .computedBy((arguments, context) ->
                        IntegerValue.of(((PathValue) arguments[0]).length()));
    }

    private static Value nodes(PathValue path) {
        long[] ids = path.nodeIds();
        var nodes = new Value[ids.length];
        for (int i = 0; i < ids.length; i++) {
            nodes[i] = new NodeValue(ids[i]);
        }
        return new ListValue(List.of(nodes));
    }

    private static Value relationships(PathValue path) {
        long[] ids = path.relationshipIds();
        var relationships = new Value[ids.length];
        for (int i = 0; i < ids.length; i++) {
            relationships[i] = new RelationshipValue(ids[i]);
        }
        return new ListValue(List.of(relationships));
    }
}
