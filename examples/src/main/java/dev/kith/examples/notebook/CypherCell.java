package dev.kith.examples.notebook;

import dev.kith.Graph;
import dev.kith.engine.SideEffects;

import java.util.ArrayList;
import java.util.List;

/** What a {@code %%cypher} cell runs. */
public final class CypherCell {
    private CypherCell() {}

    /** Runs one statement; gives its rows, or what it changed if it has no columns. */
    public static Object run(Graph graph, String query) {
        List<Object> shown = new ArrayList<>();
        graph.query(query).consume(result -> {
            if (result.columns().isEmpty()) {
                result.list();
                shown.add(changes(result.summary().changes()));
            } else {
                shown.add(result.list());
            }
        });
        return shown.get(0);
    }

    private static String changes(SideEffects changes) {
        return "created %d nodes and %d relationships, deleted %d and %d, set %d properties"
                .formatted(
                        changes.nodesCreated(),
                        changes.relationshipsCreated(),
                        changes.nodesDeleted(),
                        changes.relationshipsDeleted(),
                        changes.propertiesSet());
    }
}
