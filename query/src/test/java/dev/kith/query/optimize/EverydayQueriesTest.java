package dev.kith.query.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text in, plan out: the questions that a social graph is asked every day. */
class EverydayQueriesTest {
    @Test
    void aPersonIsFoundByTheUniqueIndex() {
        assertThat(Plans.explain("MATCH (p:Person {id: $id}) RETURN p.age AS age"))
                .isEqualTo("""
                        Result(age)
                          Project(p.age AS age)
                            IndexSeek(p:Person(id) = $id)
                              Argument()
                        """);
    }

    @Test
    void friendsOfFriendsWhoAreNotFriendsAskForEachOneWhetherHeIs() {
        String plan = """
                Result(c)
                  Aggregate(count(DISTINCT g) AS c)
                    AntiSemiApply()
                      Filter(g <> p)
                        Expand((f)-[:KNOWS]->(g))
                          Expand((p)-[:KNOWS]->(f))
                            IndexSeek(p:Person(id) = $id)
                              Argument()
                      ExpandInto((p)-[:KNOWS]->(g))
                        Argument(p, g)
                """;
        String start = "MATCH (p:Person {id: $id})-[:KNOWS]->(f)-[:KNOWS]->(g) WHERE g <> p ";
        String end = " RETURN count(DISTINCT g) AS c";
        assertThat(Plans.explain(start + "AND NOT (p)-[:KNOWS]->(g)" + end)).isEqualTo(plan);
        assertThat(Plans.explain(start + "AND NOT EXISTS { (p)-[:KNOWS]->(g) }" + end))
                .isEqualTo(plan);
    }

    @Test
    void anAggregateHasTheNameOfItsColumnAndWhatHasNoneIsANumber() {
        assertThat(Plans.explain("MATCH (:Person {id: 1})-->(m) OPTIONAL MATCH (m)-[:LIKES]->(f)"
                        + " RETURN count(*) + 1 AS n, collect(m), max(f.age) AS oldest"))
                .isEqualTo("""
                        Result(n, collect(m), oldest)
                          Project(#5 + 1 AS n)
                            Aggregate(count(*) AS #5, collect(m), max(f.age) AS oldest)
                              OptionalApply(f)
                                Expand((#0)-->(m))
                                  IndexSeek(#0:Person(id) = 1)
                                    Argument()
                                Expand((m)-[:LIKES]->(f))
                                  Argument(m)
                        """);
    }

    @Test
    void aSecondMatchGoesOnFromWhatTheFirstFound() {
        assertThat(Plans.explain("MATCH (p:Person {id: $id})-[:KNOWS]->(f) WITH p, collect(f) AS fs"
                        + " MATCH (p)-[:KNOWS]->()-[:KNOWS]->(g)"
                        + " WHERE g <> p AND NOT g IN fs RETURN g"))
                .isEqualTo("""
                        Result(g)
                          Filter(g <> p AND NOT (g IN fs))
                            Expand((#6)-[:KNOWS]->(g))
                              Expand((p)-[:KNOWS]->(#6))
                                Aggregate(p, collect(f) AS fs)
                                  Expand((p)-[:KNOWS]->(f))
                                    IndexSeek(p:Person(id) = $id)
                                      Argument()
                        """);
    }

    @Test
    void aRingOfTransfersIsCutAtEachStepAndClosedByALookUp() {
        String plan =
                Plans.explain("MATCH (a:Account {id: $id})-[r1:TRANSFER]->(n1)-[r2:TRANSFER]->(n2)"
                        + "-[r3:TRANSFER]->(a) WHERE r1.ts < r2.ts AND r2.ts < r3.ts"
                        + " RETURN count(*) AS c");
        assertThat(plan.lines().map(String::strip))
                .containsSequence(
                        "Filter(r2.ts < r3.ts)",
                        "ExpandInto((n2)-[r3:TRANSFER]->(a))",
                        "Filter(r1.ts < r2.ts)");
    }

    @Test
    void aTriangleIsClosedByALookUpAndItsOrderIsTestedAtOnce() {
        assertThat(Plans.explain("MATCH (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(c)<-[:KNOWS]-(a)"
                        + " WHERE a.id < $x AND a.id < b.id AND b.id < c.id RETURN a"))
                .isEqualTo("""
                        Result(a)
                          ExpandInto((c)<-[:KNOWS]-(a))
                            Filter(b.id < c.id)
                              Expand((b)-[:KNOWS]->(c))
                                Filter(a.id < b.id)
                                  Expand((a)-[:KNOWS]->(b))
                                    IndexSeek(a:Person(id) < $x)
                                      Argument()
                        """);
    }

    @Test
    void twoKnownEndsAreBothSoughtAndJoinedInTheMiddle() {
        assertThat(Plans.explain(
                        "MATCH (a:Person {id: 1})-[:KNOWS]->(x)<-[:KNOWS]-(b:Person {id: 2})"
                                + " RETURN x"))
                .contains("IndexSeek(a:Person(id) = 1)", "IndexSeek(b:Person(id) = 2)")
                .containsOnlyOnce("ExpandInto(");
    }

    @Test
    void anOptionalMatchStandsOnTheRowsBeforeIt() {
        assertThat(Plans.explain("MATCH (n:Person {id: 1}) OPTIONAL MATCH (n)-[r:KNOWS]->(m)"
                        + " RETURN n, m"))
                .isEqualTo("""
                        Result(n, m)
                          OptionalApply(r, m)
                            IndexSeek(n:Person(id) = 1)
                              Argument()
                            Expand((n)-[r:KNOWS]->(m))
                              Argument(n)
                        """);
    }

    @Test
    void aRelationshipBoundBeforeIsCheckedNotSought() {
        assertThat(Plans.explain("MATCH (a)-[r:KNOWS]->(b) WITH r MATCH (x)-[r]-(y) RETURN x, y"))
                .contains("CheckRelationship((x)-[r]-(y))");
    }

    @Test
    void aLoopStartsAtItsOnlyNode() {
        assertThat(Plans.explain("MATCH (a:Movie)-[r]->(a) RETURN r"))
                .contains("ExpandInto((a)-[r]->(a))", "NodesWithLabel(a:Movie)");
        assertThat(Plans.optimized("MATCH ()-[r]->() WITH r MATCH (x)-[r]->(x) RETURN x")
                        .toString())
                .contains("fromBound=true, toBound=true");
    }

    @Test
    void aPathFollowedBackwardsKeepsTheOrderOfItsSteps() {
        var plan = Plans.optimized(
                "MATCH p = (x)-[:KNOWS*1..2]->(y:Person {id: 1}) RETURN length(p) AS n");
        assertThat(plan.toString()).contains("reversed=true");
    }
}
