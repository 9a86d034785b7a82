package dev.kith.query.differential;

import dev.kith.value.BooleanValue;
import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.DateValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.time.LocalDate;
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
    static final Map<String, Value> PARAMETERS = Map.ofEntries(
            Map.entry("int", IntegerValue.of(2)),
            Map.entry("float", FloatValue.of(1.5)),
            Map.entry("text", StringValue.of("a")),
            Map.entry("bool", BooleanValue.of(true)),
            Map.entry("any", FloatValue.of(1.0)),
            Map.entry("none", NullValue.NULL),
            Map.entry("date", DateValue.of(LocalDate.of(2026, 1, 31))),
            Map.entry("point", PointValue.of(CoordinateReferenceSystem.CARTESIAN, 1, 2)),
            Map.entry("label", StringValue.of("A")),
            Map.entry("labels", new ListValue(List.of(StringValue.of("A"), StringValue.of("B")))),
            Map.entry(
                    "list",
                    new ListValue(
                            List.of(IntegerValue.of(1), NullValue.NULL, IntegerValue.of(3)))));

    Trial withGraph(Piece other) {
        return new Trial(other, statement, ordered);
    }

    Trial withStatement(Piece other) {
        return new Trial(graph, other, ordered);
    }
}
