package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CypherTest {
    @Test
    void namesAreQuotedWhereTheyMustBe() {
        assertThat(Cypher.quote("Person")).isEqualTo("Person");
        assertThat(Cypher.quote("_a1")).isEqualTo("_a1");
        assertThat(Cypher.quote("match")).isEqualTo("`match`");
        assertThat(Cypher.quote("1a")).isEqualTo("`1a`");
        assertThat(Cypher.quote("first name")).isEqualTo("`first name`");
        assertThat(Cypher.quote("a`) DETACH DELETE (n")).isEqualTo("`a``) DETACH DELETE (n`");
        assertThat(Cypher.quote("n\nm")).isEqualTo("`n\nm`");
        assertThat(TestGraphs.codeOf(() -> Cypher.quote(""))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }
}
