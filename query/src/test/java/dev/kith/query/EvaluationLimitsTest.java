package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.ErrorCode;
import dev.kith.EvaluationLimits;
import dev.kith.Graph;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.extension.UserFunction;
import dev.kith.extension.ValueType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Values and searches past a limit are refused by the name of the setting; at the limit, they are made. */
@OnBothStores
class EvaluationLimitsTest {
    private static final int MOST_ELEMENTS = 100;
    private static final int MOST_CHARS = 100;
    private static final int MOST_LEVELS = 5;

    private static final EvaluationLimits LOWERED = EvaluationLimits.defaults()
            .withMaxListElements(MOST_ELEMENTS)
            .withMaxValueBytes(2 * MOST_CHARS)
            .withMaxValueLevels(MOST_LEVELS)
            .withMaxRegularExpressionSteps(1_000)
            .withMaxPathSearchSteps(10);

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Graph graph;

    EvaluationLimitsTest(StoreKind kind) {
        GraphOptions options = GraphOptions.defaults().withEvaluationLimits(LOWERED);
        graph = kind == StoreKind.MEMORY
                ? Graph.inMemory(options)
                : Graph.open(folder.path().resolve("graph"), options);
    }

    @AfterEach
    void close() {
        graph.close();
        folder.close();
    }

    private KithException refusal(String text) {
        KithException refusal = catchThrowableOfType(
                KithException.class, () -> graph.query(text).list());
        assertThat(refusal).as("nothing was refused in %s", text).isNotNull();
        return refusal;
    }

    /** Each makes 100 elements of a hundred, and 101 of one more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN range(1, #) AS x",
                "RETURN [i IN range(1, 100) | i] + range(101, #) AS x",
                "RETURN size(['a'] + range(2, #)) AS x",
                "RETURN range(1, # - 1) || [0] AS x",
                "UNWIND range(1, 100) AS i UNWIND range(1, 2) AS j WITH i LIMIT #"
                        + " RETURN collect(i) AS x",
                "UNWIND range(1, 10) AS i UNWIND range(1, 11) AS j WITH i, j LIMIT #"
                        + " RETURN percentileDisc(i, 0.5) AS x",
                "RETURN COLLECT { UNWIND range(1, 10) AS i UNWIND range(1, 11) AS j"
                        + " RETURN i LIMIT # } AS x",
                "RETURN coll.flatten([range(1, 50), range(51, #)]) AS x",
                "RETURN coll.insert(range(2, #), 0, 1) AS x",
                "RETURN reduce(all = [], i IN range(1, 100) | all + CASE WHEN i = 100"
                        + " THEN range(100, #) ELSE [i] END) AS x",
            })
    void aListPastTheLimitIsRefused(String text) {
        assertThatCode(() -> graph.query(text.replace("#", "100")).list())
                .as("at the limit")
                .doesNotThrowAnyException();
        assertThat(refusal(text.replace("#", "101")).code()).isEqualTo(ErrorCode.LIST_TOO_LONG);
    }

    @Test
    void aWrittenListIsRefusedAsWell() {
        String elements = String.join(", ", Collections.nCopies(101, "1"));
        assertThat(refusal("RETURN [" + elements + "] AS x").code())
                .isEqualTo(ErrorCode.LIST_TOO_LONG);
    }

    @Test
    void textCutIntoMorePartsThanAListTakesIsRefused() {
        try (Graph wide = Graph.inMemory(
                GraphOptions.defaults().withEvaluationLimits(LOWERED.withMaxValueBytes(1_000)))) {
            assertThat(wide.query("RETURN size(split($text, ',')) AS x")
                            .param("text", ",".repeat(99))
                            .single(Long.class))
                    .isEqualTo(100);
            assertThat(catchThrowableOfType(
                                    KithException.class,
                                    () -> wide.query("RETURN size(split($text, ',')) AS x")
                                            .param("text", ",".repeat(100))
                                            .list())
                            .code())
                    .isEqualTo(ErrorCode.LIST_TOO_LONG);
        }
    }

    @Test
    void patternsAreListedUpToTheLimit() {
        graph.query("CREATE (h:Hub) FOREACH (i IN range(1, 100) | CREATE (h)-[:R]->())")
                .run();
        String text = "MATCH (h:Hub) RETURN size([(h)-->(x) | 1]) AS x";
        assertThat(graph.query(text).single(Long.class)).isEqualTo(100);
        graph.query("MATCH (h:Hub) CREATE (h)-[:R]->()").run();
        assertThat(refusal(text).code()).isEqualTo(ErrorCode.LIST_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN reduce(s = left('$$', 90), i IN range(91, #) | s + 'a') AS x",
                "RETURN reduce(s = left('$$', 90), i IN range(91, #) | s || 'a') AS x",
                "RETURN replace(left('$$', # - 50), 'b', 'bb') AS x",
                "RETURN replace(left('$$', # - 50), 'b', 'bb', 50) AS x",
                "RETURN left('$$', 97) + (# * 10 - 1) AS x",
                "RETURN toUpper(left('ß$$', # - 1)) AS x",
                "RETURN normalize(left('ﬁ$$', # - 1), 'NFKC') AS x",
            })
    void aStringPastTheLimitIsRefused(String pattern) {
        String text = pattern.replace("$$", "b".repeat(50) + "c".repeat(49));
        assertThatCode(() -> graph.query(text.replace("#", "100")).list())
                .as("at the limit")
                .doesNotThrowAnyException();
        assertThat(refusal(text.replace("#", "101")).code()).isEqualTo(ErrorCode.VALUE_TOO_LARGE);
    }

    @Test
    void aStringThatIsDoubledAgainAndAgainIsRefusedBeforeItIsMade() {
        assertThat(refusal("RETURN reduce(s = 'ab', i IN range(1, 100) | s + s) AS x"))
                .hasMessageStartingWith(
                        "VALUE_TOO_LARGE: a string would have 256 bytes, two for each"
                                + " character, more than the 200 that are allowed; keep it in parts, or"
                                + " raise evaluationLimits.maxValueBytes of GraphOptions");
    }

    @Test
    void aPropertyPastTheLimitIsNotStored() {
        graph.query("CREATE (:A {ascii: $text})").param("text", "a".repeat(100)).run();
        graph.query("CREATE (:A {greek: $text})").param("text", "α".repeat(100)).run();
        assertThat(refusal("CREATE (:A {parts: ['" + "a".repeat(99) + "', '" + "b".repeat(99)
                        + "', 'abc']})"))
                .hasMessageStartingWith(
                        "VALUE_TOO_LARGE: a property of 201 bytes is larger than the 200"
                                + " that are allowed; store it in parts, or raise"
                                + " evaluationLimits.maxValueBytes of GraphOptions");
        assertThat(refusal("MATCH (a:A) SET a.hans = '" + "漢".repeat(67) + "'").code())
                .isEqualTo(ErrorCode.VALUE_TOO_LARGE);
        assertThat(graph.query("MATCH (a:A) RETURN count(a.hans) + count(a.parts) AS x")
                        .single(Long.class))
                .isZero();
        assertThat(catchThrowableOfType(
                                KithException.class,
                                () -> graph.doWrite(
                                        tx -> tx.createNode("B").set("text", "a".repeat(201))))
                        .code())
                .isEqualTo(ErrorCode.VALUE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN reduce(v = 1, i IN range(1, #) | [v]) AS x",
                "RETURN reduce(v = 1, i IN range(1, #) | {a: v}) AS x",
                "RETURN reduce(v = 1, i IN range(1, #) | [v] + []) AS x",
                "WITH {a: 1} AS m RETURN reduce(v = 1, i IN range(1, #) | m {.*, v: v}) AS x",
                "RETURN reduce(v = 1, i IN range(1, #) | [x IN [1] | v]) AS x",
                "UNWIND [1] AS y WITH reduce(v = 1, i IN range(2, #) | [v]) AS v"
                        + " RETURN collect(v) AS x",
                "RETURN COLLECT { RETURN reduce(v = 1, i IN range(2, #) | [v]) } AS x",
            })
    void aValueThatNestsDeeperThanTheLimitIsRefused(String text) {
        assertThatCode(() -> graph.query(text.replace("#", "5")).list())
                .as("at the limit")
                .doesNotThrowAnyException();
        assertThat(refusal(text.replace("#", "6")).code()).isEqualTo(ErrorCode.VALUE_TOO_DEEP);
    }

    /** Two places for one list, forty times: a tree that nobody can walk. */
    @Test
    void whatIsLargeBecauseItHoldsOneListManyTimesIsRefused() {
        try (Graph deep = Graph.inMemory()) {
            String text = "RETURN reduce(v = [1], i IN range(1, #) | [v, v]) AS x";
            assertThat(deep.query(text.replace("#", "4")).list()).hasSize(1);
            assertThat(catchThrowableOfType(
                                    KithException.class,
                                    () -> deep.query(text.replace("#", "40")).list())
                            .code())
                    .isEqualTo(ErrorCode.MEMORY_LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN [i IN range(1, 1000) | range(1, 1000)] AS x",
                "RETURN range(1, 1000000) AS x",
                "UNWIND range(1, 1000) AS i RETURN collect(range(1, 1000)) AS x",
                "UNWIND range(1, 1000) AS i WITH i, collect(range(1, 1000)) AS x RETURN count(x)",
                "RETURN COLLECT { UNWIND range(1, 1000) AS i RETURN range(1, 1000) } AS x",
                "RETURN reduce(all = [], i IN range(1, 1000) | all + [range(1, 1000)]) AS x",
                "RETURN reduce(all = {}, i IN range(1, 1000) | {a: all, b: range(1, 1000)}) AS x",
                "WITH 'abcdefgh' AS s RETURN [i IN range(1, 100000) | s + s + s + s + i] AS x",
            })
    void valuesLargerThanAllThatAStatementMayHoldAreRefused(String text) {
        try (Graph small = Graph.inMemory(GraphOptions.defaults()
                .withQueryMemoryBytes(4 << 20)
                .withEvaluationLimits(EvaluationLimits.defaults().withMaxValueLevels(1_000)))) {
            assertThat(catchThrowableOfType(
                            KithException.class, () -> small.query(text).list()))
                    .hasMessageStartingWith(
                            "MEMORY_LIMIT: the statement's intermediate results need more"
                                    + " than the 4,194,304 bytes that are allowed");
        }
    }

    @Test
    void aMatchThatTakesTooManyStepsIsRefused() {
        String text = "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '#' AS x";
        assertThat(graph.query(text.replace("#", "a*")).single(Boolean.class)).isTrue();
        assertThat(refusal(text.replace("#", "a*a*a*a*b")))
                .hasMessageStartingWith(
                        "REGULAR_EXPRESSION_TOO_COMPLEX: matching the regular expression"
                                + " 'a*a*a*a*b' takes more than the 1,000 steps that are allowed")
                .hasMessageContaining(
                        "raise evaluationLimits.maxRegularExpressionSteps of GraphOptions");
    }

    @Test
    void aSearchAmongAllPathsThatIsTooLongIsRefused() {
        graph.query("UNWIND range(1, 9) AS i CREATE (:N {i: i})").run();
        graph.query("MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)").run();
        assertThat(refusal("MATCH (a:N {i: 1}), (b:N {i: 9}) MATCH p = shortestPath((a)-[*]->(b))"
                        + " WHERE length(p) = 8 RETURN p"))
                .hasMessageStartingWith(
                        "PATH_SEARCH_TOO_LONG: looking for a shortest path among all"
                                + " paths took more than the 10 steps that are allowed")
                .hasMessageContaining("raise evaluationLimits.maxPathSearchSteps of GraphOptions");
    }

    @Test
    void parametersPastALimitAreRefusedByName() {
        List<Integer> numbers = IntStream.range(0, 101).boxed().toList();
        assertThat(parameterRefusal(numbers))
                .hasMessage(
                        "LIST_TOO_LONG: parameter $rows: a list of 101 elements is longer than the"
                                + " 100 that are allowed; run the statement for parts of it, or raise"
                                + " evaluationLimits.maxListElements of GraphOptions");
        assertThat(parameterRefusal(List.of(List.of(numbers))).code())
                .isEqualTo(ErrorCode.LIST_TOO_LONG);
        assertThat(parameterRefusal("a".repeat(101)))
                .hasMessage("VALUE_TOO_LARGE: parameter $rows: a string of 202 bytes, two for each"
                        + " character, is larger than the 200 that are allowed; raise"
                        + " evaluationLimits.maxValueBytes of GraphOptions");
        assertThat(parameterRefusal(List.of(List.of(List.of(List.of(List.of(List.of())))))))
                .hasMessage(
                        "VALUE_TOO_DEEP: parameter $rows: 6 lists and maps inside one another are"
                                + " more than the 5 that are allowed; raise"
                                + " evaluationLimits.maxValueLevels of GraphOptions");
        assertThat(parameterRefusal(new StringBuilder().chars()))
                .hasMessageStartingWith("INVALID_ARGUMENT: parameter $rows: a java.util.stream.");
    }

    private KithException parameterRefusal(Object value) {
        return catchThrowableOfType(
                KithException.class, () -> graph.query("RETURN $rows").param("rows", value));
    }

    @Test
    void whatAFunctionOfTheProgramGivesIsHeldToTheLimits() {
        graph.register(UserFunction.named("test.numbers")
                .parameter("count", ValueType.INTEGER)
                .returns(ValueType.LIST)
                .as(call -> Collections.nCopies((int) call.getLong("count"), 1)));
        assertThat(graph.query("RETURN size(test.numbers(100)) AS x").single(Long.class))
                .isEqualTo(100);
        assertThat(refusal("RETURN size(test.numbers(101)) AS x").code())
                .isEqualTo(ErrorCode.LIST_TOO_LONG);
    }
}
