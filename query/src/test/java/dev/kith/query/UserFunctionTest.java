package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.Direction;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.extension.UserFunction;
import dev.kith.extension.UserProcedure;
import dev.kith.extension.ValueType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

@OnBothStores
class UserFunctionTest {
    private final RegisteredGraph test;

    UserFunctionTest(StoreKind store) {
        test = new RegisteredGraph(store);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static UserFunction.Builder named(String name) {
        return UserFunction.named(name);
    }

    /** {@code text.repeat(text, times = 2)}. */
    private static final UserFunction REPEAT = named("text.repeat")
            .parameter("text", ValueType.STRING)
            .optional("times", ValueType.INTEGER, 2)
            .returns(ValueType.STRING)
            .description("A text, some times over.")
            .as(call -> call.getString("text").repeat((int) call.getLong("times")));

    @Test
    void aFunctionOfTheProgramIsCalledAsAnyOther() {
        test.graph().register(REPEAT);
        assertThat(test.value("RETURN text.repeat('ab', 3)")).isEqualTo("ababab");
        assertThat(test.value("RETURN toUpper(TEXT.Repeat('ab')) + '!'")).isEqualTo("ABAB!");
        assertThat(test.rows("UNWIND ['a', 'b'] AS x WITH x WHERE text.repeat(x) = 'bb' RETURN x"))
                .isEqualTo(List.of(List.of("b")));
    }

    @Test
    void nullInIsNullOutUnlessItAsksForNulls() {
        var calls = new AtomicInteger();
        test.graph()
                .register(
                        named("a.strict").parameter("x", ValueType.ANY).as(call -> {
                            calls.incrementAndGet();
                            return 1;
                        }),
                        named("a.lenient")
                                .parameter("x", ValueType.INTEGER)
                                .calledOnNull()
                                .as(call -> call.isNull("x") ? "none" : "some"),
                        named("a.nothing").as(call -> null));
        assertThat(test.value("RETURN a.strict(null) IS NULL")).isEqualTo(true);
        assertThat(calls).hasValue(0);
        assertThat(test.value("RETURN a.lenient(null)")).isEqualTo("none");
        assertThat(test.value("RETURN a.lenient(7)")).isEqualTo("some");
        assertThat(test.value("RETURN a.nothing() IS NULL")).isEqualTo(true);
    }

    @Test
    void valuesOfEveryTypeGoInAndComeBack() {
        test.graph()
                .register(named("a.same").parameter("x", ValueType.ANY).as(call -> call.get("x")));
        for (String literal : List.of("true", "1", "1.5", "'a'", "[1, ['a']]", "{a: 1, b: [2]}")) {
            assertThat(test.value("RETURN a.same(%s) = %s".formatted(literal, literal)))
                    .as(literal)
                    .isEqualTo(true);
        }
        assertThat(test.value("RETURN a.same([1, null])")).isEqualTo(Arrays.asList(1L, null));
        test.graph()
                .register(named("a.year")
                        .parameter("day", ValueType.DATE)
                        .returns(ValueType.INTEGER)
                        .as(call -> call.get("day", LocalDate.class).getYear()));
        assertThat(test.graph()
                        .query("RETURN a.year($day) AS year")
                        .param("day", LocalDate.of(1984, 10, 11))
                        .single(Long.class))
                .isEqualTo(1984);
    }

    @Test
    void anIntegerIsAFloatWhereAFloatIsAskedFor() {
        test.graph()
                .register(
                        named("a.half")
                                .parameter("x", ValueType.FLOAT)
                                .returns(ValueType.FLOAT)
                                .as(call -> call.getDouble("x") / 2),
                        named("a.three").returns(ValueType.FLOAT).as(call -> 3));
        assertThat(test.value("RETURN a.half(3)")).isEqualTo(1.5);
        assertThat(test.value("RETURN a.three()")).isEqualTo(3.0);
    }

    @Test
    void aNodeCanBeWalkedFromButNotChanged() {
        test.graph()
                .register(
                        named("social.friends")
                                .parameter("person", ValueType.NODE)
                                .returns(ValueType.INTEGER)
                                .as(call -> call.getNode("person").degree(Direction.BOTH, "KNOWS")),
                        named("social.rename")
                                .parameter("person", ValueType.NODE)
                                .as(call -> {
                                    call.getNode("person").set("name", "Eve");
                                    return 1;
                                }),
                        named("social.people")
                                .notDeterministic()
                                .as(call -> call.transaction().nodes("Person").count()));
        test.graph()
                .query("CREATE (:Person {name: 'Ann'})-[:KNOWS]->(:Person {name: 'Bob'})")
                .run();
        assertThat(test.rows("MATCH (p:Person) RETURN p.name, social.friends(p) ORDER BY p.name"))
                .isEqualTo(List.of(List.of("Ann", 1L), List.of("Bob", 1L)));
        assertThat(test.value("RETURN social.people()")).isEqualTo(2L);
        QueryException refused = test.error("MATCH (p:Person) SET p.age = social.rename(p)");
        assertThat(refused.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
        assertThat(refused.summary()).contains("WRITE_IN_READ_TRANSACTION");
        assertThat(test.rows("MATCH (p {name: 'Eve'}) RETURN p")).isEmpty();
    }

    @Test
    void aFunctionThatReadsTheGraphSeesNoneOrAllOfWhatTheClauseBeforeItWrote() {
        test.graph()
                .register(named("social.count")
                        .parameter("i", ValueType.INTEGER)
                        .notDeterministic()
                        .as(call -> call.transaction().nodes().count()));
        assertThat(test.rows("UNWIND [1, 2, 3] AS i CREATE (n) RETURN social.count(i) AS c"))
                .isEqualTo(List.of(List.of(3L), List.of(3L), List.of(3L)));
    }

    @Test
    void aTransactionThatIsLentIsNotEnded() {
        test.graph().register(named("a.end").notDeterministic().as(call -> {
            call.transaction().commit();
            return 1;
        }));
        assertThat(test.error("RETURN a.end()").summary()).contains("TRANSACTION_IN_USE");
    }

    @Test
    void anArgumentOfAKnownWrongTypeIsFoundBeforeRunning() {
        test.graph().register(REPEAT);
        QueryException error = test.error("RETURN text.repeat(1)");
        assertThat(error.code()).isEqualTo(ErrorCode.WRONG_ARGUMENT_TYPE);
        assertThat(error.classification())
                .isEqualTo(Classification.compileTime("SyntaxError", "InvalidArgumentType"));
        assertThat(error)
                .hasMessageContaining("the argument `text` of text.repeat must be a String")
                .hasMessageContaining("RETURN text.repeat(1)")
                .hasMessageContaining("(line 1, column 20)");
    }

    @Test
    void anArgumentOfAWrongTypeIsFoundAtItsRow() {
        test.graph().register(REPEAT);
        QueryException error = test.error("UNWIND ['a', 1] AS x RETURN text.repeat(x)");
        assertThat(error.code()).isEqualTo(ErrorCode.TYPE_ERROR);
        assertThat(error.classification().phase()).isEqualTo(QueryException.Phase.RUNTIME);
        assertThat(error.summary())
                .isEqualTo("text.repeat() takes a String for text, not the Integer 1");
        assertThat(error.position()).isPresent();
    }

    @Test
    void aCallWithTooFewOrTooManyArgumentsIsRefused() {
        test.graph().register(REPEAT);
        assertThat(test.error("RETURN text.repeat()").summary())
                .isEqualTo("text.repeat takes 1 to 2 arguments but got 0: "
                        + "text.repeat(text :: STRING, [times = 2 :: INTEGER])");
        assertThat(test.error("RETURN text.repeat('a', 1, 2)").code())
                .isEqualTo(ErrorCode.WRONG_ARGUMENT_COUNT);
        assertThat(test.error("RETURN text.repeat(DISTINCT 'a')").code())
                .isEqualTo(ErrorCode.SYNTAX);
    }

    @Test
    void whatTheCodeThrowsIsTheCauseOfAnErrorAtTheCall() {
        test.graph().register(named("a.fail").parameter("x", ValueType.ANY).as(call -> {
            throw new IOException("the line is dead");
        }));
        QueryException error = test.error("RETURN 1 AS one,\n a.fail(2) AS two");
        assertThat(error.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
        assertThat(error.classification())
                .isEqualTo(Classification.runtime("ProcedureError", "ProcedureCallFailed"));
        assertThat(error.summary())
                .isEqualTo("a.fail failed: java.io.IOException: the line is dead");
        assertThat(error).hasCauseInstanceOf(IOException.class);
        assertThat(error.position())
                .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(2));
    }

    @Test
    void anErrorOfAStatementInsideItIsShownInside() {
        test.graph()
                .register(named("a.nested")
                        .notDeterministic()
                        .as(call -> call.transaction().run("RETURN nme").list()));
        assertThat(test.error("RETURN a.nested()").summary())
                .startsWith("a.nested failed: UNDEFINED_VARIABLE: `nme` is not defined");
    }

    @Test
    void aResultThatIsNotOfItsTypeIsAnError() {
        test.graph()
                .register(
                        named("a.liar").returns(ValueType.INTEGER).as(call -> "one"),
                        named("a.alien").as(call -> new AtomicReference<>()));
        assertThat(test.error("RETURN a.liar()").summary())
                .isEqualTo(
                        "a.liar is registered to return an Integer but returned the String 'one'");
        assertThat(test.error("RETURN a.alien()").summary())
                .contains("a java.util.concurrent.atomic.AtomicReference cannot be a Cypher value");
    }

    @Test
    void aDeterministicCallOfConstantsIsMadeOnceAndAnyOtherForEachRow() {
        var once = new AtomicInteger();
        var often = new AtomicInteger();
        test.graph()
                .register(
                        named("a.once").as(call -> once.incrementAndGet()),
                        named("a.often").notDeterministic().as(call -> often.incrementAndGet()));
        test.rows("UNWIND range(1, 5) AS i RETURN a.once()");
        test.rows("UNWIND range(1, 5) AS i RETURN a.often()");
        assertThat(once).hasValue(1);
        assertThat(often).hasValue(5);
    }

    @Test
    void aMissingParameterNamesTheNearest() {
        test.graph()
                .register(named("a.typo")
                        .parameter("times", ValueType.ANY)
                        .as(call -> call.get("tims")));
        assertThat(test.error("RETURN a.typo(1)").summary())
                .endsWith("a.typo has no parameter `tims`; did you mean `times`?");
    }

    @Test
    void aStatementThatWasPlannedBeforeKnowsWhatIsRegisteredAfter() {
        String statement = "RETURN text.repeat('ab')";
        assertThat(test.error(statement).code()).isEqualTo(ErrorCode.UNKNOWN_FUNCTION);
        test.graph().register(REPEAT);
        assertThat(test.value(statement)).isEqualTo("abab");
        assertThat(test.graph().unregister("Text.Repeat")).isTrue();
        assertThat(test.error(statement).code()).isEqualTo(ErrorCode.UNKNOWN_FUNCTION);
        test.graph().register(named("text.repeat").parameter("x", ValueType.ANY).as(call -> "new"));
        assertThat(test.value(statement)).isEqualTo("new");
        assertThat(test.graph().unregister("text.nothing")).isFalse();
    }

    @Test
    void threadsThatRegisterAtOnceLoseNothing() throws InterruptedException {
        int threads = 4;
        int each = 25;
        List<Thread> started = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            String namespace = "thread" + t;
            started.add(Thread.startVirtualThread(() -> {
                for (int i = 0; i < each; i++) {
                    test.graph().register(named(namespace + ".f" + i).as(call -> 1));
                    test.value("RETURN %s.f%d()".formatted(namespace, i));
                }
            }));
        }
        for (Thread thread : started) {
            thread.join();
        }
        assertThat(test.value("SHOW USER DEFINED FUNCTIONS YIELD name RETURN count(*)"))
                .isEqualTo((long) threads * each);
    }

    @Test
    void aSlipInTheNameIsAnsweredWithTheName() {
        test.graph().register(REPEAT);
        assertThat(test.error("RETURN text.repeet('a')").summary())
                .isEqualTo("there is no function text.repeet(). Did you mean `text.repeat`?");
    }

    @Test
    void aNameIsTakenOnceAndAllOrNothingIsRegistered() {
        test.graph().register(REPEAT);
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> test.graph()
                        .register(
                                named("a.first").as(call -> 1),
                                named("TEXT.repeat").as(call -> 1)))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.NAME_TAKEN));
        assertThat(test.error("RETURN a.first()").code()).isEqualTo(ErrorCode.UNKNOWN_FUNCTION);
        test.graph().register(UserProcedure.reading("text.repeat").action(call -> {}));
        assertThat(test.rows("CALL text.repeat()")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "", ".", "a.", "a.b c", "1a.b", "a..b", "a.`b`"})
    void aNameIsANamespaceAndAName(String name) {
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> named(name).as(call -> 1))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
                .withMessageContaining("`%s` cannot be the name of a function".formatted(name));
    }

    @Test
    void parametersAreDistinctAndThoseWithDefaultsComeLast() {
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> named("a.b")
                        .parameter("x", ValueType.ANY)
                        .parameter("x", ValueType.ANY)
                        .as(call -> 1))
                .withMessageContaining("a.b has two parameters `x`");
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> named("a.b")
                        .optional("x", ValueType.ANY, null)
                        .parameter("y", ValueType.ANY)
                        .as(call -> 1))
                .withMessageContaining("a.b: the parameter `y` needs a default");
    }

    @Test
    void aDefaultIsOfTheTypeOfItsParameter() {
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> test.graph()
                        .register(named("a.b")
                                .optional("x", ValueType.INTEGER, "text")
                                .as(call -> 1)))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
                .withMessageContaining(
                        "a.b: the default of `x` must be an Integer but is the String 'text'");
        test.graph()
                .register(
                        named("a.float")
                                .optional("x", ValueType.FLOAT, 2)
                                .as(call -> call.get("x")),
                        named("a.none")
                                .optional("x", ValueType.INTEGER, null)
                                .calledOnNull()
                                .as(call -> call.isNull("x")));
        assertThat(test.value("RETURN a.float()")).isEqualTo(2.0);
        assertThat(test.value("RETURN a.none()")).isEqualTo(true);
    }
}
