package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class GraphOptionsTest {
    @Test
    void eachSettingIsChangedAloneInACopy() {
        GraphOptions defaults = GraphOptions.defaults();
        GraphOptions changed = defaults.withCreateIfMissing(false)
                .withReadOnly(true)
                .withDurability(Durability.ASYNC)
                .withAsyncBound(Duration.ofMillis(1))
                .withWriterTimeout(Duration.ofMillis(2))
                .withQueryTimeout(Duration.ofMillis(3))
                .withQueryMemoryBytes(4)
                .withCacheBytes(5)
                .withStatementLimits(new StatementLimits(6, 7, 8, 9))
                .withEvaluationLimits(new EvaluationLimits(10, 11, 12, 13, 14));
        assertThat(changed)
                .isEqualTo(new GraphOptions(
                        false,
                        true,
                        Durability.ASYNC,
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(3),
                        4,
                        5,
                        new StatementLimits(6, 7, 8, 9),
                        new EvaluationLimits(10, 11, 12, 13, 14)));
        assertThat(defaults).isEqualTo(GraphOptions.defaults());
    }

    @Test
    void limitsOfStatementsAreChangedAlone() {
        assertThat(StatementLimits.defaults()
                        .withMaxTextChars(1)
                        .withMaxNestingLevels(2)
                        .withMaxSyntaxNodes(3)
                        .withMaxSteps(4))
                .isEqualTo(new StatementLimits(1, 2, 3, 4));
        assertThat(TestGraphs.errorOf(() -> StatementLimits.defaults().withMaxSteps(0)))
                .hasMessage("INVALID_ARGUMENT: StatementLimits.maxSteps must be at least 1");
        assertThat(TestGraphs.errorOf(() -> StatementLimits.defaults().withMaxNestingLevels(1_001)))
                .hasMessage(
                        "INVALID_ARGUMENT: StatementLimits.maxNestingLevels must be at most 1000");
    }

    @Test
    void limitsOfEvaluationAreChangedAlone() {
        assertThat(EvaluationLimits.defaults()
                        .withMaxValueBytes(1)
                        .withMaxListElements(2)
                        .withMaxValueLevels(3)
                        .withMaxRegularExpressionSteps(4)
                        .withMaxPathSearchSteps(5))
                .isEqualTo(new EvaluationLimits(1, 2, 3, 4, 5));
        assertThat(TestGraphs.errorOf(() -> EvaluationLimits.defaults().withMaxListElements(0)))
                .hasMessage(
                        "INVALID_ARGUMENT: EvaluationLimits.maxListElements must be at least 1");
        assertThat(TestGraphs.errorOf(() -> EvaluationLimits.defaults().withMaxValueLevels(1_001)))
                .hasMessage(
                        "INVALID_ARGUMENT: EvaluationLimits.maxValueLevels must be at most 1000");
        assertThat(TestGraphs.errorOf(
                        () -> EvaluationLimits.defaults().withMaxValueBytes((512L << 20) + 1)))
                .hasMessage(
                        "INVALID_ARGUMENT: EvaluationLimits.maxValueBytes must be at most 536870912");
    }

    @Test
    void negativeSettingsAreRefusedByName() {
        assertThat(TestGraphs.errorOf(() -> GraphOptions.defaults().withCacheBytes(-1)))
                .hasMessage("INVALID_ARGUMENT: GraphOptions.cacheBytes must not be negative");
        assertThat(TestGraphs.codeOf(
                        () -> GraphOptions.defaults().withQueryTimeout(Duration.ofMillis(-1))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }
}
