package dev.kith.query.function;

import java.util.List;
import java.util.function.BiFunction;

/** The functions of the rows of a group. */
final class AggregateFunctions {
    private AggregateFunctions() {}

    static List<AggregateFunction> all() {
        return List.of(
                aggregate(
                        signature(
                                "count",
                                ArgumentType.ANY,
                                ArgumentType.INTEGER,
                                "The number of values that are not null; count(*) counts rows."),
                        (signature, context) -> new CountAggregator()),
                aggregate(
                        signature(
                                "sum",
                                ArgumentType.NUMBER_OR_DURATION,
                                ArgumentType.NUMBER_OR_DURATION,
                                "The sum of the numbers or durations, 0 if there are none."),
                        (signature, context) -> new SumAggregator(signature)),
                aggregate(
                        signature(
                                "avg",
                                ArgumentType.NUMBER_OR_DURATION,
                                ArgumentType.NUMBER_OR_DURATION,
                                "The mean of the numbers or durations, null if there are none."),
                        (signature, context) -> new AverageAggregator(signature)),
                aggregate(
                        signature(
                                "min",
                                ArgumentType.ANY,
                                ArgumentType.ANY,
                                "The first of the values in the order of ORDER BY, nulls left out."),
                        (signature, context) -> new ExtremeAggregator(false)),
                aggregate(
                        signature(
                                "max",
                                ArgumentType.ANY,
                                ArgumentType.ANY,
                                "The last of the values in the order of ORDER BY, nulls left out."),
                        (signature, context) -> new ExtremeAggregator(true)),
                collect("collect"),
                collect("collect_list"),
                deviation("stDev", true),
                deviation("stdev_samp", true),
                deviation("stDevP", false),
                deviation("stdev_pop", false),
                percentile("percentileDisc", false),
                percentile("percentile_disc", false),
                percentile("percentileCont", true),
                percentile("percentile_cont", true));
    }

    private static AggregateFunction collect(String name) {
        return aggregate(
                signature(
                        name,
                        ArgumentType.ANY,
                        ArgumentType.LIST,
                        "A list of the values that are not null."),
                (signature, context) -> new CollectAggregator(context));
    }

    private static AggregateFunction deviation(String name, boolean sample) {
        String of = sample ? "as a sample." : "as a whole population.";
        return aggregate(
                signature(
                        name,
                        ArgumentType.NUMBER,
                        ArgumentType.FLOAT,
                        "The standard deviation of the numbers " + of),
                (signature, context) -> new DeviationAggregator(signature, sample));
    }

    private static AggregateFunction percentile(String name, boolean continuous) {
        var signature = new FunctionSignature(
                name,
                List.of(
                        new FunctionSignature.Parameter("value", ArgumentType.NUMBER),
                        new FunctionSignature.Parameter("percentile", ArgumentType.NUMBER)),
                2,
                false,
                continuous ? ArgumentType.FLOAT : ArgumentType.NUMBER,
                continuous
                        ? "As percentileDisc, but weighted between the two nearest numbers."
                        : "The number that a share of the numbers, 0.0 to 1.0, is at most.");
        return aggregate(
                signature, (it, context) -> new PercentileAggregator(it, continuous, context));
    }

    private static FunctionSignature signature(
            String name, ArgumentType takes, ArgumentType returns, String description) {
        return new FunctionSignature(
                name,
                List.of(new FunctionSignature.Parameter("value", takes)),
                1,
                false,
                returns,
                description);
    }

    private static AggregateFunction aggregate(
            FunctionSignature signature,
            BiFunction<FunctionSignature, FunctionContext, AggregateFunction.Aggregator> maker) {
        return new Defined(signature, maker);
    }

    private record Defined(
            FunctionSignature signature,
            BiFunction<FunctionSignature, FunctionContext, AggregateFunction.Aggregator> maker)
            implements AggregateFunction {
        @Override
        public Aggregator aggregator(FunctionContext context) {
            return maker.apply(signature, context);
        }
    }
}
