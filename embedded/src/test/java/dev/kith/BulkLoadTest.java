package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.load.BulkLoad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bulk load as a user meets it: files in, questions answered. */
final class BulkLoadTest {
    @TempDir
    private Path folder;

    record Acquaintance(String name, long since) {}

    @Test
    void whatWasLoadedIsFoundInCypherAndCanBeAddedTo() throws Exception {
        Path database = folder.resolve("social.kith");
        Graph.bulkLoad(load(database, "2,1,2020"));
        try (Graph graph = Graph.open(database)) {
            graph.write(tx -> tx.run("MATCH (a:Person {name: 'Ann'}) CREATE"
                    + " (a)-[:KNOWS {since: 2024}]->(:Person {name: 'Cid'})"));
            assertThat(graph.query("MATCH (:Person {name: 'Ann'})-[k:KNOWS]-(p:Person)"
                                    + " RETURN p.name AS name, k.since AS since ORDER BY name")
                            .list(Acquaintance.class))
                    .containsExactly(new Acquaintance("Bob", 2020), new Acquaintance("Cid", 2024));
        }
    }

    @Test
    void aBadRowLeavesNoDatabase() throws Exception {
        Path database = folder.resolve("social.kith");
        assertThatThrownBy(() -> Graph.bulkLoad(load(database, "2,1,long ago")))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("knows.csv, line 2, column 3 (since:int)");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.csv", "knows.csv");
        }
    }

    private BulkLoad load(Path database, String relationship) throws Exception {
        Path people = Files.write(
                folder.resolve("people.csv"), List.of("id:ID(P),name", "1,Ann", "2,Bob"));
        Path knows = Files.write(
                folder.resolve("knows.csv"),
                List.of(":START_ID(P),:END_ID(P),since:int", relationship));
        return BulkLoad.into(database)
                .nodes("Person", people)
                .relationships("KNOWS", knows)
                .index("Person", "name");
    }
}
