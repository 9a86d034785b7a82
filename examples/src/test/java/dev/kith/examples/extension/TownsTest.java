package dev.kith.examples.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Graph;

import org.junit.jupiter.api.Test;

class TownsTest {
    @Test
    void theProgramsOwnWordsAnswer() {
        try (Graph graph = Towns.open()) {
            assertThat(graph.query("MATCH (a {name: 'Bern'}), (b {name: 'Zurich'})"
                                    + " RETURN geo.distance(a.lat, a.lon, b.lat, b.lon)")
                            .single(Double.class))
                    .isBetween(94.0, 96.0);
            assertThat(graph.query("MATCH ()-[r:ROAD]->() RETURN stats.median(r.kilometres)")
                            .single(Double.class))
                    .isEqualTo(93);
            assertThat(graph.query("MATCH (b {name: 'Basel'}) CALL road.within(b, 200) YIELD town"
                                    + " RETURN town.name")
                            .list(String.class))
                    .containsExactly("Basel", "Zurich", "Bern", "Thun");
            assertThat(graph.query("MATCH (b {name: 'Basel'}) CALL road.within(b) YIELD kilometres"
                                    + " RETURN kilometres")
                            .list(Double.class))
                    .containsExactly(0.0, 86.0, 100.0);
        }
    }
}
