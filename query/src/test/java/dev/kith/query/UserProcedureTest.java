package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.Direction;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.Node;
import dev.kith.QueryException;
import dev.kith.engine.SideEffects;
import dev.kith.extension.Call;
import dev.kith.extension.UserProcedure;
import dev.kith.extension.ValueType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@OnBothStores
class UserProcedureTest {
    /** A row of {@code social.reach}. */
    record Reached(Node person, long steps) {}

    private final RegisteredGraph test;
    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    UserProcedureTest(StoreKind store) {
        test = new RegisteredGraph(store);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @BeforeEach
    void register() {
        test.graph()
                .query("CREATE (:Person {name: 'Ann'})-[:KNOWS]->(:Person {name: 'Bob'})"
                        + "-[:KNOWS]->(:Person {name: 'Cid'})-[:KNOWS]->(:Person {name: 'Dan'})")
                .run();
        test.graph()
                .register(
                        UserProcedure.reading("social.reach")
                                .parameter("from", ValueType.NODE)
                                .optional("atMost", ValueType.INTEGER, 2)
                                .description("Everybody within some steps.")
                                .records(Reached.class, UserProcedureTest::reach),
                        UserProcedure.reading("count.from")
                                .parameter("first", ValueType.INTEGER)
                                .yields("number", ValueType.INTEGER)
                                .yields("half", ValueType.FLOAT)
                                .rows(call -> numbers(call.getLong("first"))),
                        UserProcedure.writing("social.befriend")
                                .parameter("one", ValueType.STRING)
                                .parameter("other", ValueType.STRING)
                                .yields("created", ValueType.RELATIONSHIP)
                                .rows(UserProcedureTest::befriend),
                        UserProcedure.writing("social.clear")
                                .action(call ->
                                        call.transaction().run("MATCH (n) DETACH DELETE n")));
    }

    private static Stream<Reached> reach(Call call) {
        List<Reached> reached = new ArrayList<>();
        List<Node> frontier = List.of(call.getNode("from"));
        for (long steps = 1; steps <= call.getLong("atMost"); steps++) {
            List<Node> next = new ArrayList<>();
            for (Node node : frontier) {
                next.addAll(node.neighbours(Direction.OUTGOING, "KNOWS"));
            }
            for (Node node : next) {
                reached.add(new Reached(node, steps));
            }
            frontier = next;
        }
        return reached.stream();
    }

    private Stream<List<Number>> numbers(long first) {
        return Stream.iterate(first, i -> i + 1)
                .peek(i -> computed.incrementAndGet())
                .onClose(closed::incrementAndGet)
                .map(i -> List.of(i, i / 2.0));
    }

    private static Stream<List<Object>> befriend(Call call) {
        Node one =
                call.transaction().find("Person", "name", call.getString("one")).getFirst();
        Node other = call.transaction()
                .find("Person", "name", call.getString("other"))
                .getFirst();
        return Stream.of(List.of(one.connectTo(other, "KNOWS")));
    }

    @Test
    void recordsAreRowsWithAColumnForEachComponent() {
        assertThat(test.rows("MATCH (a {name: 'Ann'}) CALL social.reach(a, 3) YIELD person, steps"
                        + " RETURN person.name, steps"))
                .isEqualTo(List.of(List.of("Bob", 1L), List.of("Cid", 2L), List.of("Dan", 3L)));
        assertThat(test.rows("MATCH (a:Person) CALL social.reach(a) YIELD person AS p"
                        + " WHERE p.name STARTS WITH 'D' RETURN a.name, p.name ORDER BY a.name"))
                .isEqualTo(List.of(List.of("Bob", "Dan"), List.of("Cid", "Dan")));
    }

    @Test
    void aColumnThatIsANodeCanBeMatchedFrom() {
        assertThat(test.rows("MATCH (a {name: 'Ann'}) CALL social.reach(a, 1) YIELD person"
                        + " MATCH (person)-[:KNOWS]->(next) RETURN next.name"))
                .isEqualTo(List.of(List.of("Cid")));
    }

    @Test
    void aCallAloneShowsAllColumnsAndTakesArgumentsFromParameters() {
        assertThat(test.rows("CALL social.befriend('Ann', 'Dan')")).hasSize(1);
        assertThat(test.graph()
                        .query("CALL social.befriend")
                        .params(Map.of("one", "Ann", "other", "Cid"))
                        .list())
                .hasSize(1);
        assertThat(test.value("MATCH (:Person {name: 'Ann'})-->(f) RETURN count(f)"))
                .isEqualTo(3L);
    }

    @Test
    void rowsAreComputedAsTheyAreTakenAndTheStreamIsClosed() {
        assertThat(test.rows("CALL count.from(5) YIELD number, half RETURN number, half LIMIT 2"))
                .isEqualTo(List.of(List.of(5L, 2.5), List.of(6L, 3.0)));
        assertThat(computed.get()).isBetween(2, 100);
        assertThat(closed).hasValue(1);
        test.rows("UNWIND [1, 2] AS i CALL { WITH i CALL count.from(i) YIELD number"
                + " RETURN number LIMIT 1 } RETURN number");
        assertThat(closed).hasValue(3);
    }

    @Test
    void aWritingProcedureIsRefusedInAReadTransactionBeforeAnythingRuns() {
        var asked = new AtomicInteger();
        test.graph()
                .register(UserProcedure.writing("a.write").action(call -> asked.incrementAndGet()));
        try (var transaction = test.graph().beginRead()) {
            assertThatExceptionOfType(KithException.class)
                    .isThrownBy(() -> transaction.run("MATCH (n) CALL a.write() RETURN n"))
                    .satisfies(error -> assertThat(error.code())
                            .isEqualTo(ErrorCode.WRITE_IN_READ_TRANSACTION));
        }
        assertThat(asked).hasValue(0);
        assertThat(test.rows("MATCH (n) CALL a.write() RETURN n")).hasSize(4);
        assertThat(asked).hasValue(4);
    }

    @Test
    void aReadingProcedureCannotWriteEvenInAWriteTransaction() {
        test.graph()
                .register(UserProcedure.reading("a.sly")
                        .action(call -> call.transaction().createNode("Sly")));
        assertThat(test.error("CREATE (:Person) WITH 1 AS one CALL a.sly() RETURN one")
                        .summary())
                .contains("WRITE_IN_READ_TRANSACTION");
        assertThat(test.value("MATCH (n:Sly) RETURN count(n)")).isEqualTo(0L);
    }

    @Test
    void whatAProcedureWritesIsRolledBackWithItsStatement() {
        assertThat(test.error("CALL social.clear() RETURN 1 / 0").code())
                .isEqualTo(ErrorCode.ARITHMETIC);
        assertThat(test.value("MATCH (n) RETURN count(n)")).isEqualTo(4L);
        assertThat(test.rows("CALL social.clear()")).isEmpty();
        assertThat(test.value("MATCH (n) RETURN count(n)")).isEqualTo(0L);
    }

    @Test
    void whatAProcedureWritesThroughNodesCountsInTheSummaryOfTheStatement() {
        test.graph().register(UserProcedure.writing("a.change").action(call -> {
            Node ann = call.transaction().find("Person", "name", "Ann").getFirst();
            Node eve = call.transaction().createNode("Person", "New");
            eve.set("name", "Eve").set("age", 4).set("name", null).set("none", null);
            eve.addLabel("New").removeLabel("New").removeLabel("Old");
            eve.connectTo(ann, "KNOWS").set("since", 2026).delete();
            ann.detachDelete();
        }));
        assertThat(changes("CREATE (:Person) WITH 1 AS one CALL a.change() RETURN one"))
                .isEqualTo(new SideEffects(2, 1, 1, 2, 4, 3, 1, 0, 0));
    }

    @Test
    void whatTheStatementsOfAProcedureWriteCountsInTheSummaryOfItsOwn() {
        test.graph().register(UserProcedure.writing("a.tidy").action(call -> {
            call.transaction().run("MATCH (n {name: 'Bob'}) REMOVE n:Person");
            call.transaction().run("CALL social.clear()");
        }));
        assertThat(changes("CREATE (:Person {name: 'Eve'}) WITH 1 AS one CALL a.tidy() RETURN one"))
                .isEqualTo(new SideEffects(1, 5, 0, 3, 1, 1, 1, 0, 0));
        assertThat(changes("MATCH (n) RETURN n")).isEqualTo(SideEffects.NONE);
    }

    private SideEffects changes(String text) {
        return test.graph().query(text).run().changes();
    }

    @Test
    void aProcedureSeesWhatItsTransactionHasWritten() {
        test.graph().doWrite(transaction -> {
            Node eve = transaction.createNode("Person").set("name", "Eve");
            transaction.find("Person", "name", "Dan").getFirst().connectTo(eve, "KNOWS");
            assertThat(transaction
                            .run("MATCH (d {name: 'Dan'}) CALL social.reach(d) YIELD person"
                                    + " RETURN person.name AS name")
                            .list(String.class))
                    .containsExactly("Eve");
        });
    }

    @Test
    void aRowIsOfTheColumnsAndTypesThatAreRegistered() {
        test.graph()
                .register(
                        UserProcedure.reading("a.short")
                                .yields("x", ValueType.ANY)
                                .yields("y", ValueType.ANY)
                                .rows(call -> Stream.of(List.of(1))),
                        UserProcedure.reading("a.wrong")
                                .yields("x", ValueType.NODE)
                                .rows(call -> Stream.of(List.of(1))),
                        UserProcedure.reading("a.nulls")
                                .yields("x", ValueType.NODE)
                                .yields("y", ValueType.STRING)
                                .rows(call -> Stream.of(Arrays.asList(null, null))));
        assertThat(test.error("CALL a.short()").summary())
                .isEqualTo("a.short has 2 columns but gave a row of 1 values");
        assertThat(test.error("CALL a.wrong()").summary())
                .isEqualTo(
                        "a.wrong is registered to yield a Node as `x` but yielded the Integer 1");
        assertThat(test.rows("CALL a.nulls()")).isEqualTo(List.of(Arrays.asList(null, null)));
    }

    @Test
    void whatTheCodeThrowsIsTheCauseOfAnErrorAtTheCall() {
        test.graph()
                .register(UserProcedure.reading("a.later")
                        .yields("x", ValueType.INTEGER)
                        .rows(call -> Stream.of(1, 0).map(i -> List.of(1 / i))));
        QueryException error = test.error("MATCH (n)\nCALL a.later() YIELD x RETURN x");
        assertThat(error.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
        assertThat(error).hasCauseInstanceOf(ArithmeticException.class);
        assertThat(error.position())
                .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(2));
    }

    @Test
    void aCallThatIsTheWholeStatementIsAPlaceToo() {
        test.graph()
                .register(
                        UserProcedure.writing("a.fail").action(call -> {
                            throw new IllegalStateException("no");
                        }),
                        UserProcedure.reading("a.nothing")
                                .yields("x", ValueType.INTEGER)
                                .rows(call -> Stream.of((List<Object>) null)));
        for (String name : List.of("a.fail", "a.nothing")) {
            QueryException error = test.error("CALL " + name + "()");
            assertThat(error.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
            assertThat(error.position()).contains(new QueryException.Position(0, 1, 1));
        }
        assertThat(test.error("CALL a.nothing()").summary())
                .isEqualTo("a.nothing has 1 columns but gave null for a row");
    }

    @Test
    void wrongCallsAreRefusedBeforeRunning() {
        assertThat(test.error("CALL social.reach(1)").code())
                .isEqualTo(ErrorCode.WRONG_ARGUMENT_TYPE);
        assertThat(test.error("CALL social.reech()").summary())
                .isEqualTo("there is no procedure social.reech. Did you mean `social.reach`?");
        assertThat(test.error("MATCH (a) CALL social.reach(a) YIELD persn RETURN persn")
                        .summary())
                .contains("social.reach has no column `persn`, only: person, steps");
    }
}
