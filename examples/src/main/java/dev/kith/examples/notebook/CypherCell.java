package dev.kith.examples.notebook;

import dev.kith.Graph;
import dev.kith.Row;

import java.util.List;

/** What a {@code %%cypher} cell runs. */
public final class CypherCell {
    private CypherCell() {}

    /** Runs one statement and gives its rows. */
    public static List<Row> run(Graph graph, String query) {
        return graph.query(query).list();
    }
}
