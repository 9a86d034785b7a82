package dev.kith.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearestNameTest {
    private static final List<String> NAMES = List.of("friend", "person", "p", "toInteger");

    @Test
    void aLetterAddedDroppedChangedOrSwappedIsForgiven() {
        assertThat(NearestName.find("frend", NAMES)).contains("friend");
        assertThat(NearestName.find("friiend", NAMES)).contains("friend");
        assertThat(NearestName.find("friemd", NAMES)).contains("friend");
        assertThat(NearestName.find("freind", NAMES)).contains("friend");
        assertThat(NearestName.find("tointeger", NAMES)).contains("toInteger");
    }

    @Test
    void whatIsFarFromEveryNameHasNone() {
        assertThat(NearestName.find("movie", NAMES)).isEmpty();
        assertThat(NearestName.find("x", List.of())).isEmpty();
        assertThat(NearestName.find("x", List.of("n"))).isEmpty();
        assertThat(NearestName.find("nn", List.of("n"))).contains("n");
        assertThat(NearestName.find("N", List.of("n"))).contains("n");
        assertThat(NearestName.find("x".repeat(10_000), List.of("y".repeat(10_000))))
                .isEmpty();
    }

    @Test
    void theNearestOfSeveralIsChosen() {
        assertThat(NearestName.find("persom", List.of("persons", "person"))).contains("person");
        assertThat(NearestName.suggestion("frend", NAMES)).isEqualTo(". Did you mean `friend`?");
        assertThat(NearestName.suggestion("movie", NAMES)).isEmpty();
    }
}
