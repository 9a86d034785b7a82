package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Labels and types that are computed: {@code :$(name)}. */
@OnBothStores
class DynamicLabelTest {
    @AutoClose
    private final TestGraph graph;

    DynamicLabelTest(StoreKind store) {
        graph = new TestGraph(store);
        graph.rows("CREATE (:A:B {i: 1})-[:R]->(:B {i: 2})-[:S]->(:C {i: 3})");
    }

    private void finds(String query, String... numbers) {
        assertThat(graph.rows(query)).as(query).containsExactlyInAnyOrder(numbers);
    }

    @Test
    void aNodeIsMatchedByALabelThatIsComputed() {
        finds("MATCH (n:$('B')) RETURN n.i", "1", "2");
        finds("WITH 'C' AS l MATCH (n:$(l)) RETURN n.i", "3");
        finds("UNWIND ['A', 'C'] AS l MATCH (n:$(l)) RETURN n.i", "1", "3");
        finds("MATCH (n:$(['A', 'B'])) RETURN n.i", "1");
        finds("MATCH (n:$all(['A', 'B'])) RETURN n.i", "1");
        finds("MATCH (n:$any(['A', 'C'])) RETURN n.i", "1", "3");
        finds("MATCH (n:B&!$('A')) RETURN n.i", "2");
        finds("MATCH (n:$('A')|C) RETURN n.i", "1", "3");
        finds("MATCH (n:$('Unknown')) RETURN n.i");
        finds("MATCH (n:$(null)) RETURN n.i");
        finds("MATCH (n) WHERE n:$('A') OR n IS $('C') RETURN n.i", "1", "3");
    }

    @Test
    void aRelationshipIsMatchedByATypeThatIsComputed() {
        finds("MATCH ()-[:$('S')]->(n) RETURN n.i", "3");
        finds("WITH ['R', 'S'] AS types MATCH ()-[r:$any(types)]->(n) RETURN n.i", "2", "3");
        finds("MATCH ({i: 1})-[:$any(['R', 'S'])*]->(n) RETURN n.i", "2", "3");
    }

    @Test
    void labelsThatAreComputedAreSetAndRemoved() {
        graph.rows("MATCH (n:C) SET n:$('D'), n:$(['E', 'F']), n:$([])");
        assertThat(graph.value("MATCH (n:C) RETURN labels(n)")).isEqualTo("['C', 'D', 'E', 'F']");
        graph.rows("MATCH (n:C) UNWIND ['D', 'F'] AS l REMOVE n:$(l)");
        assertThat(graph.value("MATCH (n:C) RETURN labels(n)")).isEqualTo("['C', 'E']");
        graph.rows("MERGE (n:New) ON CREATE SET n:$('Fresh')");
        assertThat(graph.value("MATCH (n:New) RETURN labels(n)")).isEqualTo("['New', 'Fresh']");
    }

    @Test
    void severalLabelsAreChangedTogether() {
        graph.rows("MATCH (n:C) SET n:$('D'):E&$(['F', 'G']):H");
        assertThat(graph.value("MATCH (n:C) RETURN labels(n)"))
                .isEqualTo("['C', 'E', 'H', 'D', 'F', 'G']");
        graph.rows("MATCH (n:C) REMOVE n IS H:$('D'):$('F')");
        assertThat(graph.value("MATCH (n:C) RETURN labels(n)")).isEqualTo("['C', 'E', 'G']");
    }

    @Test
    void aStatementSeesTheLabelsThatItHasSet() {
        assertThat(graph.rows("MATCH (n:C) SET n:$('D') WITH n MATCH (m:$('D')) RETURN m.i"))
                .containsExactly("3");
    }

    @Test
    void aKeyThatIsComputedIsSetAndRemoved() {
        assertThat(graph.value("MATCH (n:C) SET n['a' + 'b'] = 5 RETURN n.ab")).isEqualTo("5");
        assertThat(graph.value("MATCH (n:C) REMOVE n['ab'] RETURN n.ab")).isEqualTo("null");
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> graph.rows("MATCH (n:$(1)) RETURN n"))
                .hasMessageContaining("a label is named by a String that is not empty, not by");
        assertThatThrownBy(() -> graph.rows("MATCH (n:C) SET n:$('')"))
                .hasMessageContaining("TYPE_ERROR");
        assertThatThrownBy(() -> graph.rows("MATCH (n:C) SET n:$([1])"))
                .hasMessageContaining("the Integer 1");
    }

    @Test
    void aNodeIsCreatedWithLabelsThatAreComputed() {
        graph.rows("UNWIND ['X', 'Y'] AS l CREATE (n:$(l):Made&$([l + l, 'Z']) {l: l})");
        assertThat(graph.rows("MATCH (n:Made:Z) RETURN labels(n) ORDER BY n.l"))
                .containsExactly("['Made', 'X', 'XX', 'Z']", "['Made', 'Z', 'Y', 'YY']");
        graph.rows("FOREACH (l IN ['P', 'Q'] | CREATE (:$(l))-[:TO]->(:End))");
        finds("MATCH (n)-[:TO]->(:End) RETURN labels(n)", "['P']", "['Q']");
        finds("CREATE p = (:$('V'))-[:TO]->() RETURN labels(nodes(p)[0])", "['V']");
    }

    @Test
    void whatCannotBeCreatedIsRefused() {
        assertThatThrownBy(() -> graph.rows("CREATE (n:$any(['A', 'B']))"))
                .hasMessageContaining("labels that are all given");
        assertThatThrownBy(() -> graph.rows("CREATE (n:A|B)"))
                .hasMessageContaining("labels that are all given");
        assertThatThrownBy(() -> graph.rows("CREATE (n:%)"))
                .hasMessageContaining("labels that are all given");
        assertThatThrownBy(() -> graph.rows("MERGE (n:$any(['A', 'B']))"))
                .hasMessageContaining("labels that are all given");
        assertThatThrownBy(() -> graph.rows("MERGE (n:$(n.name))"))
                .hasMessageContaining("UNDEFINED_VARIABLE");
        for (String types : List.of("null", "1", "''", "[]", "['A', 'B']", "[null]")) {
            assertThatThrownBy(() -> graph.rows("CREATE ()-[:$(%s)]->()".formatted(types)))
                    .as(types)
                    .hasMessageContaining("TYPE_ERROR");
        }
        assertThatThrownBy(() -> graph.rows("CREATE ()-[:$('A')|B]->()"))
                .hasMessageContaining("created with exactly one type");
        for (String clause : List.of("CREATE (:$(x))", "MERGE (:$(x))", "MATCH (n:C) SET n:$(x)")) {
            assertThatThrownBy(() -> graph.rows("WITH null AS x " + clause))
                    .as(clause)
                    .hasMessageContaining("a label is named by a String");
        }
    }

    /** Also where there is a relationship that has none of no types. */
    @Test
    void whatIsNoOneTypeIsNotMerged() {
        for (String types : List.of("null", "1", "''", "[]", "['R', 'R']")) {
            assertThatThrownBy(() -> graph.rows(
                            "MATCH (a {i: 1})-->(b) MERGE (a)-[:$(%s)]->(b)".formatted(types)))
                    .as(types)
                    .hasMessageContaining("exactly one type");
        }
    }

    @Test
    void aRelationshipIsCreatedWithATypeThatIsComputed() {
        graph.rows(
                "UNWIND ['X', 'Y'] AS t CREATE (:From)-[:$(t) {t: t}]->(:To)<-[:$([t])]-(:From)");
        finds(
                "MATCH (:From)-[r]->() RETURN type(r) + coalesce(r.t, '-')",
                "'XX'",
                "'X-'",
                "'YY'",
                "'Y-'");
        graph.rows("MATCH (a)-[r:X]->(b) CREATE (b)-[:$('BACK_' + type(r))]->(a)");
        finds("MATCH ()-[r:BACK_X]->() RETURN count(r)", "2");
        graph.rows("FOREACH (t IN ['P', 'P'] | CREATE (:L)-[:$(t)]->(:L))");
        finds("MATCH (:L)-[r:P]->(:L) RETURN count(*)", "2");
    }

    @Test
    void mergeFindsAndMakesWhatIsComputed() {
        graph.rows("UNWIND ['New', 'A', 'New'] AS l MERGE (n:$(l)) ON CREATE SET n.i = 9"
                + " ON MATCH SET n.again = true");
        finds("MATCH (n:New) RETURN n.i, n.again", "9 | true");
        finds("MATCH (n:A) RETURN n.i, n.again", "1 | true");
        graph.rows("MERGE (n:$(['A', 'Z']):Y {k: 1})-[:$('R')]->(:$('End'))");
        graph.rows("MERGE (n:$(['A', 'Z']):Y {k: 1})-[:$('R')]->(:$('End'))");
        finds("MATCH (n:A:Z:Y {k: 1})-[:R]->(:End) RETURN count(*)", "1");
        graph.rows(
                "MATCH (a {i: 1}), (c {i: 3}) UNWIND ['T', 'U', 'T'] AS t MERGE (a)-[:$(t)]-(c)");
        finds("MATCH ({i: 1})-[r:T|U]->({i: 3}) RETURN type(r)", "'T'", "'U'");
    }
}
