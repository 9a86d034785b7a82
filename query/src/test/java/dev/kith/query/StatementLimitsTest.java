package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.Graph;
import dev.kith.GraphOptions;
import dev.kith.QueryException;
import dev.kith.StatementLimits;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;

/** What is past a limit is refused with the name of the setting; with more of it, it runs. */
class StatementLimitsTest {
    private static final GraphOptions DEFAULTS = GraphOptions.defaults();

    private static final StatementLimits LIMITS = StatementLimits.defaults();

    /** A statement past a limit, the setting that its refusal names, and options that let it run. */
    record Case(
            ErrorCode code, String setting, GraphOptions narrow, GraphOptions wide, String text) {
        @Override
        public String toString() {
            return setting;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        ErrorCode.QUERY_TOO_LONG,
                        "statementLimits.maxTextChars of GraphOptions",
                        DEFAULTS,
                        with(LIMITS.withMaxTextChars(3 << 20)),
                        "RETURN size('" + "x".repeat(2 << 20) + "') AS x"),
                new Case(
                        ErrorCode.NESTING_TOO_DEEP,
                        "statementLimits.maxNestingLevels of GraphOptions",
                        DEFAULTS,
                        with(LIMITS.withMaxNestingLevels(StatementLimits.MOST_NESTING_LEVELS)),
                        "RETURN " + "(".repeat(990) + "1" + ")".repeat(990) + " AS x"),
                new Case(
                        ErrorCode.QUERY_TOO_COMPLEX,
                        "statementLimits.maxSyntaxNodes of GraphOptions",
                        DEFAULTS,
                        with(LIMITS.withMaxSyntaxNodes(200_000)),
                        "RETURN size([1" + ",1".repeat(150_000) + "]) AS x"),
                new Case(
                        ErrorCode.QUERY_TOO_MANY_STEPS,
                        "statementLimits.maxSteps of GraphOptions",
                        with(LIMITS.withMaxSteps(50)),
                        with(LIMITS.withMaxSteps(101)),
                        "UNWIND [1] AS x " + "WITH x ".repeat(99) + "RETURN x"),
                new Case(
                        ErrorCode.MEMORY_LIMIT,
                        "queryMemoryBytes of GraphOptions",
                        DEFAULTS.withQueryMemoryBytes(1 << 20),
                        DEFAULTS,
                        "UNWIND range(1, 100000) AS i RETURN size(collect('number ' + i)) AS x"),
                new Case(
                        ErrorCode.TIMEOUT,
                        "queryTimeout of GraphOptions",
                        DEFAULTS.withQueryTimeout(Duration.ofNanos(1)),
                        DEFAULTS,
                        "UNWIND range(1, 100000) AS i RETURN count(i) AS x"));
    }

    private static GraphOptions with(StatementLimits limits) {
        return DEFAULTS.withStatementLimits(limits);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRefusalNamesTheSetting(Case past) {
        try (Graph graph = Graph.inMemory(past.narrow())) {
            assertThatThrownBy(() -> graph.query(past.text()).list())
                    .isInstanceOfSatisfying(
                            QueryException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(past.code()))
                    .hasMessageContaining("raise " + past.setting());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withMoreOfItTheStatementRuns(Case past) {
        try (Graph graph = Graph.inMemory(past.wide())) {
            assertThat(graph.query(past.text()).list()).hasSize(1);
        }
    }
}
