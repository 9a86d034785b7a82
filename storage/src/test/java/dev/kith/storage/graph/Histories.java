package dev.kith.storage.graph;

import dev.kith.value.BooleanValue;
import dev.kith.value.DateValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.RandomTemporals;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws histories: what happens often, what seldom, and what the simplest case of each is. */
final class Histories {
    private static final int LONGEST = 150;

    private Histories() {}

    static Arbitrary<List<Step>> histories() {
        return steps().list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Step> steps() {
        return Arbitraries.frequencyOf(
                Tuple.of(16, upTo(4).map(count -> new Step.CreateNodes(count + 1))),
                Tuple.of(1, upTo(600).map(count -> new Step.CreateNodes(count + 1))),
                Tuple.of(3, draws().map(Step.DeleteNode::new)),
                Tuple.of(24, Combinators.combine(hubs(), types(), draws()).as(Step.Connect::new)),
                Tuple.of(3, hubsOfMany()),
                Tuple.of(8, draws().map(Step.Disconnect::new)),
                Tuple.of(6, Combinators.combine(draws(), labels()).as(Step.AddLabel::new)),
                Tuple.of(3, Combinators.combine(draws(), labels()).as(Step.RemoveLabel::new)),
                Tuple.of(9, nodeProperties()),
                Tuple.of(7, relationshipProperties()),
                Tuple.of(2, Combinators.combine(labels(), keys()).as(Step.CreateIndex::new)),
                Tuple.of(1, draws().map(Step.DropIndex::new)),
                Tuple.of(3, Arbitraries.just(new Step.CheckOwnReads())),
                Tuple.of(12, Arbitraries.just(new Step.Commit())),
                Tuple.of(3, Arbitraries.just(new Step.Rollback())),
                Tuple.of(5, Arbitraries.just(new Step.OpenSnapshot())),
                Tuple.of(5, draws().map(Step.CheckSnapshot::new)),
                Tuple.of(2, draws().map(Step.CloseSnapshot::new)),
                Tuple.of(2, Arbitraries.of(false, true).map(Step.Reopen::new)));
    }

    private static Arbitrary<Step> hubsOfMany() {
        return Combinators.combine(hubs(), types(), Arbitraries.of(false, true), draws(), upTo(500))
                .as(Step.ConnectMany::new);
    }

    private static Arbitrary<Step> nodeProperties() {
        return Arbitraries.oneOf(
                Combinators.combine(draws(), Arbitraries.just(0), upTo(11).map(IntegerValue::of))
                        .as(Step.SetNodeProperty::new),
                Combinators.combine(draws(), keys(), values()).as(Step.SetNodeProperty::new));
    }

    private static Arbitrary<Step> relationshipProperties() {
        return Combinators.combine(draws(), keys(), values()).as(Step.SetRelationshipProperty::new);
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.just(NullValue.NULL),
                upTo(9).map(IntegerValue::of),
                Arbitraries.of(false, true).map(BooleanValue::of),
                upTo(9).map(half -> FloatValue.of(half / 2.0)),
                upTo(4).map(element -> new ListValue(List.of(IntegerValue.of(element)))),
                upTo(9).map(day -> DateValue.of(LocalDate.ofEpochDay(day))),
                upTo(2).map(seed -> RandomTemporals.next(new Random(seed))),
                upTo(8).map(suffix -> StringValue.of("s" + suffix)));
    }

    /** Every other relationship is with the first node, which so becomes a hub. */
    private static Arbitrary<Integer> hubs() {
        return Arbitraries.oneOf(Arbitraries.just(0), draws());
    }

    private static Arbitrary<Integer> draws() {
        return upTo(5_000);
    }

    private static Arbitrary<Integer> labels() {
        return upTo(GraphDump.LABELS - 1);
    }

    private static Arbitrary<Integer> types() {
        return upTo(GraphDump.TYPES - 1);
    }

    private static Arbitrary<Integer> keys() {
        return upTo(GraphDump.KEYS - 1);
    }

    private static Arbitrary<Integer> upTo(int largest) {
        return Arbitraries.integers()
                .between(0, largest)
                .withDistribution(RandomDistribution.uniform());
    }
}
