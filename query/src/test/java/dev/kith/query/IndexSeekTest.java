package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** An index never changes what is found, whatever is asked for. */
@OnBothStores
class IndexSeekTest {
    private static final List<Value> ASKED = List.of(
            IntegerValue.of(2),
            FloatValue.of(2.0),
            FloatValue.of(Double.NaN),
            StringValue.of("ab"),
            StringValue.of(""),
            NullValue.NULL,
            ListValue.EMPTY,
            new ListValue(List.of(IntegerValue.of(1), IntegerValue.of(2))),
            new ListValue(List.of(IntegerValue.of(2), FloatValue.of(2.0), NullValue.NULL)));

    @AutoClose
    private final TestGraph graph;

    IndexSeekTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n.x = $v",
                "n.x < $v",
                "n.x >= $v",
                "n.x > 1 AND n.x <= $v",
                "n.x STARTS WITH $v",
                "n.x IN [$v, 3]",
                "n.x IN $v",
                "n.x > 'a' AND n.x < $v"
            })
    void theSameRowsAreFoundWithIt(String condition) {
        graph.rows("""
                UNWIND [1, 2, 2, 2.0, 3, 2.5, 'a', 'ab', 'abc', 'b', true, [1, 2], [], 0.0 / 0.0]
                AS x CREATE (:N {x: x}), (:Other {x: x})""");
        graph.rows("CREATE (:N)");
        graph.rows("UNWIND range(100, 300) AS x CREATE (:N {x: x})");
        String query = "MATCH (n:N) WHERE " + condition + " RETURN n.x AS x ORDER BY x";
        var scanned = ASKED.stream()
                .map(asked -> graph.rows(query, Map.of("v", asked)))
                .toList();
        graph.rows("CREATE INDEX byX FOR (n:N) ON (n.x)");
        assertThat(graph.engine().prepare(query).plan()).contains("IndexSeek");
        var sought = ASKED.stream()
                .map(asked -> graph.rows(query, Map.of("v", asked)))
                .toList();
        assertThat(sought).isEqualTo(scanned);
    }
}
