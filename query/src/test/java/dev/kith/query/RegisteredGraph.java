package dev.kith.query;

import dev.kith.Graph;
import dev.kith.QueryException;

import org.assertj.core.api.Assertions;

import java.util.ArrayList;
import java.util.List;

/** A graph as a program has it, through the public interface alone. */
final class RegisteredGraph implements AutoCloseable {
    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Graph graph;

    RegisteredGraph(StoreKind kind) {
        graph = switch (kind) {
            case MEMORY -> Graph.inMemory();
            case DURABLE -> Graph.open(folder.path().resolve("graph"));
        };
    }

    Graph graph() {
        return graph;
    }

    /** The values of each row. */
    List<List<Object>> rows(String cypher) {
        return graph.query(cypher).list().stream()
                .map(row -> (List<Object>) new ArrayList<Object>(row.asMap().values()))
                .toList();
    }

    /** The one value of the one row. */
    Object value(String cypher) {
        return rows(cypher).getFirst().getFirst();
    }

    QueryException error(String cypher) {
        return Assertions.catchThrowableOfType(
                QueryException.class, () -> graph.query(cypher).run());
    }

    @Override
    public void close() {
        graph.close();
        folder.close();
    }
}
