package dev.kith.query.differential;

import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;

/**
 * A statement on a graph.
 *
 * @param graph a statement that creates it
 * @param ordered whether the order of the rows is decided
 */
record Trial(Piece graph, Piece statement, boolean ordered) {
    /** What the generated expressions name. */
    static final Map<String, Value> PARAMETERS = Map.of(
            "int", IntegerValue.of(2),
            "float", FloatValue.of(1.5),
            "text", StringValue.of("a"),
            "bool", BooleanValue.of(true),
            "any", FloatValue.of(1.0),
            "none", NullValue.NULL,
            "list", new ListValue(List.of(IntegerValue.of(1), NullValue.NULL, IntegerValue.of(3))));

    Trial withGraph(Piece other) {
        return new Trial(other, statement, ordered);
    }

    Trial withStatement(Piece other) {
        return new Trial(graph, other, ordered);
    }
}
