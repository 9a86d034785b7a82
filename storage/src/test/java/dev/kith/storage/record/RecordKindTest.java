package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordKindTest {
    @Test
    void theNumbersOnDiskAreThese() {
        assertThat(RecordKind.values())
                .extracting(kind -> kind.name() + " " + kind.number())
                .containsExactly(
                        "META 0",
                        "TOKEN 1",
                        "NODE 2",
                        "RELATIONSHIP 3",
                        "ADJACENCY 4",
                        "DEGREE 5",
                        "LABEL 6",
                        "INDEX 7");
    }

    @Test
    void everyNumberLeadsBackToItsKindAndOthersToNone() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(RecordKind.ofNumber(kind.number())).contains(kind);
        }
        assertThat(RecordKind.ofNumber(-1)).isEmpty();
        assertThat(RecordKind.ofNumber(8)).isEmpty();
    }
}
