package dev.kith.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.kith.Graph;
import dev.kith.Row;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** MovieLens small: eighteen recommendation queries with known answers. Floats to 1e-6. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovieLensTest {
    private static final long NODES = 10_371;
    private static final long RELATIONSHIPS = 126_569;

    private Graph graph = Graph.inMemory();

    @BeforeAll
    void load(@TempDir Path scratch) throws IOException {
        Path csv = MovieLensFiles.write(RealData.folder("movielens-small"), scratch);
        Path database = scratch.resolve("movies.kith");
        BulkLoadReport report = Graph.bulkLoad(BulkLoad.into(database)
                .nodes("User", csv.resolve("users.csv"))
                .nodes("Movie", csv.resolve("movies.csv"))
                .nodes("Genre", csv.resolve("genres.csv"))
                .relationships("RATED", csv.resolve("rated.csv"))
                .relationships("TAGGED", csv.resolve("tagged.csv"))
                .relationships("IN_GENRE", csv.resolve("in_genre.csv"))
                .uniqueIndex("User", "userId")
                .uniqueIndex("Movie", "movieId"));
        assertThat(report.nodes()).isEqualTo(NODES);
        assertThat(report.relationships()).isEqualTo(RELATIONSHIPS);
        graph.close();
        graph = Graph.open(database);
    }

    @AfterAll
    void close() {
        graph.close();
    }

    @TestFactory
    Stream<DynamicTest> reads() throws IOException {
        Path data = RealData.folder("movielens-small");
        var json = new ObjectMapper();
        List<JsonNode> reads = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("expected/reads.jsonl"))) {
            reads.add(json.readTree(line));
        }
        assertThat(reads).hasSize(18);
        return reads.stream()
                .map(read -> DynamicTest.dynamicTest(
                        read.get("id").asText(),
                        () -> check(
                                read,
                                data.resolve("queries/" + read.get("query").asText()))));
    }

    private void check(JsonNode read, Path query) throws IOException {
        List<Row> rows = graph.query(Files.readString(query))
                .params(parameters(read.get("params")))
                .list();
        List<String> columns = new ArrayList<>();
        read.get("columns").forEach(column -> columns.add(column.asText()));
        assertThat(rows).hasSize(read.get("rows").size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).columns()).isEqualTo(columns);
            List<@Nullable Object> actual = new ArrayList<>();
            for (String column : columns) {
                actual.add(rows.get(i).get(column));
            }
            JsonNode wanted = read.get("rows").get(i);
            assertThat(new ExpectedValue(wanted).matches(actual))
                    .as("row %d: expected %s, found %s", i, wanted, actual)
                    .isTrue();
        }
    }

    private static java.util.Map<String, Object> parameters(JsonNode params) {
        java.util.Map<String, Object> parameters = new java.util.HashMap<>();
        params.properties()
                .forEach(
                        field -> parameters.put(field.getKey(), field.getValue().asLong()));
        return parameters;
    }
}
