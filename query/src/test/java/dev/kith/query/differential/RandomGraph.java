package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small graph: nodes with labels A, B and C, relationships of types R and S. Each has a property
 * {@code id} of its own, so that a row says which it holds, and others that may be missing.
 */
record RandomGraph(Held held) {
    private static final int MOST_NODES = 6;
    private static final int MOST_RELATIONSHIPS = 9;

    static RandomGraph drawn(Draw draw) {
        int count = draw.oneIn(24) ? draw.below(2) : draw.between(2, MOST_NODES);
        var nodes = new ArrayList<Held.Node>();
        for (int i = 0; i < count; i++) {
            List<String> labels = draw.of(
                    List.of("A"),
                    List.of("A"),
                    List.of("B"),
                    List.of("A", "B"),
                    List.of("C"),
                    List.of("A", "C"),
                    List.of());
            nodes.add(new Held.Node(labels, properties(draw, i)));
        }
        var edges = new ArrayList<Held.Edge>();
        int most = Math.min(MOST_RELATIONSHIPS, 2 * count);
        for (int i = draw.between(count / 2, most); i > 0; i--) {
            String type = draw.of("R", "R", "S");
            int source = draw.below(count);
            edges.add(new Held.Edge(type, source, draw.below(count), properties(draw, i)));
        }
        return new RandomGraph(new Held(List.copyOf(nodes), List.copyOf(edges)));
    }

    /** One CREATE statement. */
    Piece create() {
        var parts = new ArrayList<Piece>();
        for (int i = 0; i < held.nodes().size(); i++) {
            Held.Node node = held.nodes().get(i);
            String labels =
                    String.join("", node.labels().stream().map(":"::concat).toList());
            parts.add(Piece.fixed("(n" + i, optional(labels), entries(node), ")"));
        }
        for (Held.Edge edge : held.edges()) {
            parts.add(Piece.fixed(
                    "(n" + edge.source() + ")-[:" + edge.type(),
                    entries(edge),
                    "]->(n" + edge.target() + ")"));
        }
        return Piece.listing("CREATE ", ",\n    ", "", 0, parts);
    }

    private static Piece entries(Held.Entity entity) {
        var entries = new ArrayList<Piece>();
        entity.properties().forEach((key, value) -> entries.add(Piece.word(key + ": " + value)));
        return Piece.listing(" {", ", ", "}", 1, entries);
    }

    private static Map<String, String> properties(Draw draw, int id) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("id", Integer.toString(id));
        put(draw, properties, "i", Integer.toString(draw.between(-1, 4)));
        put(draw, properties, "f", draw.of("0.5", "1.5", "2.5", "(0.0 / 0.0)", "-0.5"));
        put(draw, properties, "s", draw.of("'a'", "'ab'", "'b'", "''", "'12'"));
        put(draw, properties, "b", draw.of("true", "false"));
        put(draw, properties, "l", draw.of("[1, 2]", "[]", "[3]", "[2, 2]"));
        put(draw, properties, "m", draw.of(Values.MIXED));
        put(draw, properties, "d", draw.of(Values.DATES));
        put(draw, properties, "t", draw.of(Values.DATETIMES));
        put(draw, properties, "u", draw.of(Values.DURATIONS));
        put(draw, properties, "p", draw.of(Values.POINTS));
        put(draw, properties, "k", draw.of("'A'", "'B'", "'C'", "'R'", "'S'"));
        return properties;
    }

    private static void put(Draw draw, Map<String, String> properties, String key, String value) {
        if (!draw.oneIn(4)) {
            properties.put(key, value);
        }
    }
}
