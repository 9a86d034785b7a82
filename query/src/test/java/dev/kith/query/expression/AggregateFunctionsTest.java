package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.QueryException;
import dev.kith.engine.ExecutionOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.function.AggregateFunction.Aggregator;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionContext;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

class AggregateFunctionsTest {
    private static final FunctionContext CONTEXT = new QueryContext(
            "",
            new MemoryGraphStore().snapshot(),
            Map.of(),
            new ExecutionOptions(Duration.ofMinutes(1), 1 << 20, () -> false, false));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            count   => [1, null, 'a']                       => 2
            count   => []                                   => 0
            sum     => []                                   => 0
            sum     => [1, 2, null]                         => 3
            sum     => [1, 2.5]                             => 3.5
            sum     => [0.1, 0.2, 0.3]                      => 0.6
            sum     => [1e100, 1.0, -1e100]                 => 1.0
            sum     => [1.0 / 0, 1]                         => Infinity
            sum     => [9223372036854775807, 1, 0.5]        => 9.223372036854775807E18
            avg     => []                                   => null
            avg     => [1, 2, null]                         => 1.5
            avg     => [0.1, 0.2, 0.3]                      => 0.19999999999999998
            avg     => [9223372036854775807, 9223372036854775807] => 9.223372036854775807E18
            avg     => [1.7e308, 1.7e308]                   => 1.7E308
            min     => [1, 'a', null, [1, 2], 0.2, 'b']     => [1, 2]
            max     => [1, 'a', null, [1, 2], 0.2, 'b']     => 1
            max     => [1, 2.5, 2]                          => 2.5
            min     => [null]                               => null
            max     => ['b', 'B', 'abc']                    => 'b'
            max     => [0.0 / 0, 1]                         => NaN
            collect => [1, null, 2, 1]                      => [1, 2, 1]
            stDev   => [1, 3]                               => 1.4142135623730951
            stDevP  => [1, 3]                               => 1.0
            stDev   => [1]                                  => 0.0
            """)
    void anAggregateHasItsValue(String function, String list, String value) {
        Aggregator aggregator = aggregator(function);
        for (Value element : list(list).elements()) {
            aggregator.add(new Value[] {element});
        }
        Object result = aggregator.result();
        assertThat(result instanceof FloatValue ? Double.valueOf(result.toString()) : result)
                .hasToString(value.contains("E") ? Double.valueOf(value).toString() : value);
    }

    @ParameterizedTest
    @CsvSource({
        "percentileDisc, 0.0, 10.0",
        "percentileDisc, 0.34, 20.0",
        "percentileDisc, 0.5, 20.0",
        "percentileDisc, 1.0, 30.0",
        "percentileCont, 0.0, 10.0",
        "percentileCont, 0.25, 15.0",
        "percentileCont, 0.5, 20.0",
        "percentileCont, 1.0, 30.0"
    })
    void aPercentileHasItsValue(String function, double percentile, String value) {
        Aggregator aggregator = aggregator(function);
        for (Value element : list("[20.0, null, 30.0, 10.0]").elements()) {
            aggregator.add(new Value[] {element, FloatValue.of(percentile)});
        }
        assertThat(aggregator.result()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "sum, '[9223372036854775807, 1]', ArithmeticError, IntegerOverflow",
        "sum, '[''a'']', TypeError, InvalidArgumentValue",
        "avg, '[true]', TypeError, InvalidArgumentValue",
        "stDev, '[[1]]', TypeError, InvalidArgumentValue",
    })
    void anAggregateFails(String function, String list, String type, String detail) {
        Aggregator aggregator = aggregator(function);
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> {
                    for (Value element : list(list).elements()) {
                        aggregator.add(new Value[] {element});
                    }
                    aggregator.result();
                })
                .satisfies(error -> {
                    assertThat(error.classification().type()).isEqualTo(type);
                    assertThat(error.classification().detail()).isEqualTo(detail);
                });
    }

    @ParameterizedTest
    @CsvSource({"percentileDisc, 1000", "percentileDisc, -1", "percentileCont, 1.1"})
    void aPercentileIsFromZeroToOne(String function, double percentile) {
        Aggregator aggregator = aggregator(function);
        Value[] arguments = {IntegerValue.of(1), FloatValue.of(percentile)};
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> aggregator.add(arguments))
                .satisfies(error ->
                        assertThat(error.classification().detail()).isEqualTo("NumberOutOfRange"));
    }

    @Test
    void integersAddedWithoutObjectsCountTheSame() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (String function : new String[] {"count", "sum", "avg", "min", "max", "collect"}) {
            Aggregator boxed = aggregator(function);
            Aggregator unboxed = aggregator(function);
            for (int i = 0; i < 100; i++) {
                long value = random.nextLong(-1000, 1000);
                boxed.add(new Value[] {IntegerValue.of(value)});
                unboxed.addInteger(value);
            }
            assertThat(unboxed.result())
                    .as("seed %d, %s", seed, function)
                    .isEqualTo(boxed.result());
        }
    }

    private static Aggregator aggregator(String name) {
        return BuiltInFunctions.INSTANCE.aggregate(name).orElseThrow().aggregator(CONTEXT);
    }

    private static ListValue list(String text) {
        try (var store = new MemoryGraphStore();
                var reader = store.snapshot()) {
            return (ListValue) new ExpressionRunner(reader).run("RETURN " + text + " AS list");
        }
    }
}
