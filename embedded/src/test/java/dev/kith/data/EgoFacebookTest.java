package dev.kith.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.kith.Graph;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** SNAP ego-Facebook: published figures, and suggestions against a loop over plain sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EgoFacebookTest {
    private record Suggestion(long id, long mutual) {}

    private final Map<Long, TreeSet<Long>> friends = new TreeMap<>();
    private JsonNode expected = new ObjectMapper().createObjectNode();
    private Graph graph = Graph.inMemory();

    @BeforeAll
    void load(@TempDir Path scratch) throws IOException {
        Path data = RealData.folder("ego-facebook");
        expected =
                new ObjectMapper().readTree(data.resolve("expected_stats.json").toFile());
        Path people = scratch.resolve("people.csv");
        Path knows = scratch.resolve("knows.csv");
        withHeader("id:ID(Person){id-type:long}", data.resolve("fb_vertices"), people);
        withHeader(":START_ID(Person),:END_ID(Person)", data.resolve("fb_unweighted"), knows);
        for (String line : Files.readAllLines(data.resolve("fb_unweighted"))) {
            String[] ends = line.split(",");
            befriend(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        }
        Path database = scratch.resolve("facebook.kith");
        BulkLoadReport report = Graph.bulkLoad(BulkLoad.into(database)
                .nodes("Person", people)
                .relationships("KNOWS", knows)
                .uniqueIndex("Person", "id"));
        assertThat(report.nodes()).isEqualTo(expected.get("nodes").asLong());
        assertThat(report.relationships()).isEqualTo(expected.get("edges").asLong());
        graph.close();
        graph = Graph.open(database);
    }

    @AfterAll
    void close() {
        graph.close();
    }

    @Test
    void countsAreThePublishedOnes() {
        assertThat(count("MATCH (p:Person) RETURN count(*) AS c"))
                .isEqualTo(expected.get("nodes").asLong());
        assertThat(count("MATCH (:Person)-[k:KNOWS]->(:Person) RETURN count(k) AS c"))
                .isEqualTo(expected.get("edges").asLong());
    }

    @Test
    void theLargestDegreeIsThePublishedOne() {
        assertThat(count("MATCH (p:Person)-[:KNOWS]-() WITH p, count(*) AS d RETURN max(d) AS c"))
                .isEqualTo(expected.get("max_degree").asLong());
    }

    @Test
    void everyDegreeIsThatOfTheInput() {
        Map<Long, Long> degrees = new TreeMap<>();
        graph.query("MATCH (p:Person)-[:KNOWS]-() RETURN p.id AS id, count(*) AS degree")
                .forEach(row -> degrees.put(row.getLong("id"), row.getLong("degree")));
        Map<Long, Long> wanted = new TreeMap<>();
        friends.forEach((id, known) -> wanted.put(id, (long) known.size()));
        assertThat(degrees).isEqualTo(wanted);
    }

    @Test
    void trianglesAreThePublishedOnes() {
        assertThat(count("MATCH (a:Person)-[:KNOWS]-(b)-[:KNOWS]-(c)-[:KNOWS]-(a)"
                        + " WHERE a.id < b.id AND b.id < c.id RETURN count(*) AS c"))
                .isEqualTo(expected.get("triangles").asLong());
    }

    @Test
    void suggestionsAreThoseOfALoopOverSets() {
        for (long id : new long[] {0, 107, 1000, 1684, 3437, 4038}) {
            List<Suggestion> suggested = graph.query("""
                                    MATCH (me:Person {id: $id})-[:KNOWS]-(friend)-[:KNOWS]-(p)
                                    WHERE p <> me AND NOT (me)-[:KNOWS]-(p)
                                    RETURN p.id AS id, count(DISTINCT friend) AS mutual
                                    ORDER BY mutual DESC, id LIMIT 10""").param("id", id).list(Suggestion.class);
            assertThat(suggested).as("suggestions for %d", id).isEqualTo(suggestionsFor(id));
        }
    }

    private List<Suggestion> suggestionsFor(long id) {
        Set<Long> known = friendsOf(id);
        Map<Long, Long> mutual = new TreeMap<>();
        for (long friend : known) {
            for (long candidate : friendsOf(friend)) {
                if (candidate != id && !known.contains(candidate)) {
                    mutual.merge(candidate, 1L, Long::sum);
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        mutual.forEach((candidate, count) -> suggestions.add(new Suggestion(candidate, count)));
        suggestions.sort(Comparator.comparingLong(Suggestion::mutual)
                .reversed()
                .thenComparingLong(Suggestion::id));
        return suggestions.subList(0, Math.min(10, suggestions.size()));
    }

    private Set<Long> friendsOf(long id) {
        return friends.getOrDefault(id, new TreeSet<>());
    }

    private void befriend(long one, long other) {
        friends.computeIfAbsent(one, id -> new TreeSet<>()).add(other);
        friends.computeIfAbsent(other, id -> new TreeSet<>()).add(one);
    }

    private long count(String query) {
        return graph.query(query).single().getLong("c");
    }

    private static void withHeader(String header, Path from, Path to) throws IOException {
        Files.writeString(to, header + "\n" + Files.readString(from));
    }
}
