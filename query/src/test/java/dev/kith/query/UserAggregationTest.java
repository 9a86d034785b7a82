package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.extension.Call;
import dev.kith.extension.UserAggregation;
import dev.kith.extension.ValueType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

@OnBothStores
class UserAggregationTest {
    private final RegisteredGraph test;

    UserAggregationTest(StoreKind store) {
        test = new RegisteredGraph(store);
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** Written as a class; the others here are lambdas. */
    private static final class Joined implements UserAggregation.State {
        private final StringJoiner joined = new StringJoiner("");

        @Override
        public void add(Call call) {
            joined.add(call.getString("text") + call.getString("end"));
        }

        @Override
        public @Nullable Object result() {
            return joined.toString();
        }
    }

    @BeforeEach
    void register() {
        test.graph()
                .register(
                        UserAggregation.named("stats.product")
                                .parameter("factor", ValueType.FLOAT)
                                .returns(ValueType.FLOAT)
                                .description("The product of the numbers.")
                                .as(
                                        () -> new double[] {1},
                                        (product, call) -> product[0] *= call.getDouble("factor"),
                                        product -> product[0]),
                        UserAggregation.named("text.join")
                                .parameter("text", ValueType.STRING)
                                .optional("end", ValueType.STRING, ".")
                                .returns(ValueType.STRING)
                                .as(Joined::new),
                        UserAggregation.named("stats.nulls")
                                .parameter("x", ValueType.ANY)
                                .calledOnNull()
                                .as(
                                        ArrayList<Boolean>::new,
                                        (seen, call) -> seen.add(call.isNull("x")),
                                        seen -> seen),
                        UserAggregation.named("stats.fail")
                                .parameter("x", ValueType.ANY)
                                .as(ArrayList<Object>::new, (seen, call) -> seen.add(1), seen -> {
                                    throw new IllegalStateException("no " + seen.size());
                                }));
    }

    @Test
    void eachGroupHasAStateOfItsOwn() {
        assertThat(test.rows("UNWIND range(1, 6) AS i"
                        + " RETURN i % 2 AS odd, stats.product(i) AS product ORDER BY odd"))
                .isEqualTo(List.of(List.of(0L, 48.0), List.of(1L, 15.0)));
    }

    @Test
    void noRowsGiveTheResultOfAStateWithoutRows() {
        assertThat(test.value("UNWIND [] AS i RETURN stats.product(i)")).isEqualTo(1.0);
    }

    @Test
    void distinctShowsEachArgumentOnce() {
        assertThat(test.value("UNWIND [2, 2, 3, 2] AS i RETURN stats.product(DISTINCT i)"))
                .isEqualTo(6.0);
        assertThat(test.value("UNWIND ['a', 'b', 'a'] AS t RETURN text.join(DISTINCT t)"))
                .isEqualTo("a.b.");
    }

    @Test
    void rowsWithNullAreLeftOutUnlessItAsksForThem() {
        assertThat(test.value("UNWIND [2, null, 3] AS i RETURN stats.product(i)"))
                .isEqualTo(6.0);
        assertThat(test.value("UNWIND [2, null] AS i RETURN stats.nulls(i)"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    void aDefaultStandsForWhatACallLeavesOut() {
        assertThat(test.value("UNWIND ['a', 'b'] AS t RETURN text.join(t)")).isEqualTo("a.b.");
        assertThat(test.value("UNWIND ['a', 'b'] AS t RETURN text.join(t, '-')"))
                .isEqualTo("a-b-");
    }

    @Test
    void oneWithoutArgumentsTakesEveryRowIn() {
        test.graph()
                .register(
                        UserAggregation.named("stats.rows")
                                .returns(ValueType.INTEGER)
                                .as(() -> new long[1], (rows, call) -> rows[0]++, rows -> rows[0]),
                        UserAggregation.named("stats.steps")
                                .optional("by", ValueType.INTEGER, 10)
                                .as(
                                        () -> new long[1],
                                        (sum, call) -> sum[0] += call.getLong("by"),
                                        sum -> sum[0]));
        assertThat(test.rows("UNWIND [null, 1, 2] AS i"
                        + " RETURN stats.rows(), count(*), stats.steps(), stats.steps(1)"))
                .isEqualTo(List.of(List.of(3L, 3L, 30L, 3L)));
        assertThat(test.rows("UNWIND [1, 1, 2] AS i RETURN i, stats.rows() AS n ORDER BY i"))
                .isEqualTo(List.of(List.of(1L, 2L), List.of(2L, 1L)));
        assertThat(test.value("MATCH (n:Nowhere) RETURN stats.rows()")).isEqualTo(0L);
        assertThat(test.error("RETURN stats.product()").summary())
                .startsWith("stats.product takes 1 argument but got 0");
        assertThat(test.error("RETURN count()").summary()).startsWith("count takes");
    }

    @Test
    void aStateThatCannotBeMadeIsAnErrorAtTheCall() {
        test.graph()
                .register(UserAggregation.named("stats.never")
                        .parameter("x", ValueType.ANY)
                        .as(() -> {
                            throw new IllegalStateException("no state");
                        }));
        for (String rows : List.of("UNWIND [1] AS i", "UNWIND [] AS i")) {
            QueryException error = test.error(rows + " RETURN stats.never(i)");
            assertThat(error.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
            assertThat(error.position()).isPresent();
        }
    }

    @Test
    void itIsAnAggregateLikeAnyOther() {
        assertThat(test.value("UNWIND [1, 2] AS i RETURN 10 * stats.product(i + 1) + count(*)"))
                .isEqualTo(62.0);
        assertThat(test.error("MATCH (n) WHERE stats.product(n.x) > 1 RETURN n").code())
                .isEqualTo(ErrorCode.INVALID_AGGREGATION);
    }

    @Test
    void errorsPointAtTheCall() {
        QueryException wrong = test.error("UNWIND [1, 'a'] AS i RETURN stats.product(i)");
        assertThat(wrong.code()).isEqualTo(ErrorCode.TYPE_ERROR);
        assertThat(wrong.position()).isPresent();
        assertThat(test.error("RETURN stats.product('a')").code())
                .isEqualTo(ErrorCode.WRONG_ARGUMENT_TYPE);
        QueryException failed = test.error("UNWIND [1] AS i RETURN i, stats.fail(i)");
        assertThat(failed.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
        assertThat(failed.summary())
                .isEqualTo("stats.fail failed: java.lang.IllegalStateException: no 1");
        assertThat(failed.position())
                .hasValueSatisfying(place -> assertThat(place.column()).isEqualTo(27));
    }

    @Test
    void whatItTakesInCountsAgainstTheMemoryLimit() {
        test.graph()
                .register(UserAggregation.named("stats.all")
                        .parameter("x", ValueType.ANY)
                        .as(
                                ArrayList<Object>::new,
                                (all, call) -> all.add(call.get("x")),
                                List::size));
        String statement = "UNWIND range(1, 100000) AS i RETURN stats.all(i)";
        assertThat(test.value(statement)).isEqualTo(100_000L);
        assertThat(catchThrowableOfType(
                                QueryException.class,
                                () -> test.graph()
                                        .query(statement)
                                        .memoryLimitBytes(1 << 20)
                                        .list())
                        .code())
                .isEqualTo(ErrorCode.MEMORY_LIMIT);
    }
}
