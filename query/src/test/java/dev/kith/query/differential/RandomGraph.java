package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/**
 * A small graph: nodes with labels A, B and C, relationships of types R and S. Each has a property
 * {@code id} of its own, so that a row says which it holds, and others that may be missing.
 */
record RandomGraph(Draw draw) {
    private static final int MOST_NODES = 6;
    private static final int MOST_RELATIONSHIPS = 9;

    /** One CREATE statement. */
    Piece create() {
        int nodes = draw.oneIn(10) ? draw.below(2) : draw.between(2, MOST_NODES);
        var parts = new ArrayList<Piece>();
        for (int i = 0; i < nodes; i++) {
            parts.add(Piece.fixed("(n" + i, optional(labels()), properties(i), ")"));
        }
        for (int i = nodes == 0 ? 0 : draw.between(nodes / 2, MOST_RELATIONSHIPS); i > 0; i--) {
            parts.add(Piece.fixed(
                    "(n" + draw.below(nodes) + ")-[:" + draw.of("R", "R", "S"),
                    properties(i),
                    "]->(n" + draw.below(nodes) + ")"));
        }
        return Piece.listing("CREATE ", ",\n    ", "", 0, parts);
    }

    private String labels() {
        return draw.of(":A", ":A", ":B", ":A:B", ":C", ":A:C", "");
    }

    private Piece properties(int id) {
        var entries = new ArrayList<Piece>(List.of(Piece.word("id: " + id)));
        add(entries, "i: " + draw.between(-1, 4));
        add(entries, "f: " + draw.of("0.5", "1.5", "2.5", "0.0/0.0", "-0.5"));
        add(entries, "s: " + draw.of("'a'", "'ab'", "'b'", "''", "'12'"));
        add(entries, "b: " + draw.of("true", "false"));
        add(entries, "l: " + draw.of("[1, 2]", "[]", "[3]", "[2, 2]"));
        add(entries, "m: " + draw.of("1", "2", "'a'", "true", "1.0", "1.5", "0.0/0.0", "[1]"));
        return Piece.listing(" {", ", ", "}", 1, entries);
    }

    private void add(List<Piece> entries, String entry) {
        if (!draw.oneIn(4)) {
            entries.add(Piece.word(entry));
        }
    }
}
