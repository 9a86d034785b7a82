package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.ListValue;
import dev.kith.value.PointValue;
import dev.kith.value.RandomTemporals;
import dev.kith.value.StringValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueComparison;
import dev.kith.value.ValueOrder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a graph store must do with temporal values, durations and points, as properties and in
 * indexes: every implementation extends this.
 */
public abstract class TemporalContract extends StoreContract {
    private static final int LABEL = 0;
    private static final int KEY = 0;
    private static final int OTHER_KEY = 1;

    private Random random;

    @BeforeEach
    void makeTokens() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": -Dkith.test.seed=" + seed);
        random = new Random(seed);
        write(tx -> {
            tx.token(TokenKind.LABEL, "Event");
            tx.token(TokenKind.RELATIONSHIP_TYPE, "AFTER");
            tx.token(TokenKind.PROPERTY_KEY, "at");
            tx.token(TokenKind.PROPERTY_KEY, "all");
        });
    }

    /** Nodes with random values and lists of them, read back. */
    protected final List<Value> someEvents() {
        List<Value> values = IntStream.range(0, 2_000)
                .mapToObj(i -> RandomTemporals.next(random))
                .toList();
        events(values);
        return values;
    }

    protected final void assertEvents(List<Value> values) {
        try (GraphReader reader = store().snapshot()) {
            PropertyReader property = reader.nodeProperty(KEY);
            for (int i = 0; i < values.size(); i++) {
                assertThat(property.read(i)).isEqualTo(values.get(i));
            }
        }
    }

    @Test
    void everyValueIsReadAsItWasWritten() {
        List<Value> values = someEvents();
        // More than once, since a store may keep by column what is read often.
        for (int i = 0; i < 4; i++) {
            assertEvents(values);
        }
    }

    @Test
    void listsOfEveryKindAreReadAsTheyWereWritten() {
        List<Value> lists = new ArrayList<>();
        write(tx -> {
            for (int i = 0; i < 300; i++) {
                lists.add(new ListValue(RandomTemporals.list(random)));
                long node = tx.createNode();
                tx.setNodeProperty(node, OTHER_KEY, lists.get(i));
                long relationship = tx.createRelationship(node, 0, node);
                tx.setRelationshipProperty(relationship, OTHER_KEY, lists.get(i));
            }
        });
        try (GraphReader reader = store().snapshot()) {
            for (int i = 0; i < lists.size(); i++) {
                assertThat(reader.nodeProperty(OTHER_KEY).read(i)).isEqualTo(lists.get(i));
                assertThat(reader.relationshipProperty(OTHER_KEY).read(i)).isEqualTo(lists.get(i));
            }
        }
    }

    @Test
    void aListOfTwoKindsIsRefused() {
        write(tx -> {
            long node = tx.createNode();
            var mixed = new ListValue(List.of(date("2015-06-24"), DurationValue.ZERO));
            assertThatThrownBy(() -> tx.setNodeProperty(node, KEY, mixed))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("a List of both Date and Duration");
        });
    }

    @Test
    void anIndexFindsEveryValueAndHasThemInOrder() {
        write(tx -> tx.createIndex("by at", LABEL, new int[] {KEY}, false));
        List<Value> values = new ArrayList<>(someEvents());
        values.add(StringValue.of("2015-06-24"));
        events(values.subList(values.size() - 1, values.size()));
        for (int i = 0; i < 300; i++) {
            Value value = values.get(random.nextInt(values.size()));
            assertThat(seek(IndexRange.equal(value)))
                    .as("= %s", value)
                    .isEqualTo(matching(values, other -> other.equals(value)));
        }
        for (int i = 0; i < 100; i++) {
            Value bound = values.get(random.nextInt(values.size()));
            boolean inclusive = random.nextBoolean();
            assertThat(seek(above(bound, inclusive)))
                    .as("> %s, inclusive: %s", bound, inclusive)
                    .isEqualTo(matching(values, value -> isAbove(value, bound, inclusive)));
            assertThat(seek(below(bound, inclusive)))
                    .as("< %s, inclusive: %s", bound, inclusive)
                    .isEqualTo(matching(values, value -> isAbove(bound, value, inclusive)));
        }
    }

    private static boolean isAbove(Value value, Value bound, boolean inclusive) {
        Truth above = inclusive
                ? ValueComparison.greaterThanOrEqual(value, bound)
                : ValueComparison.greaterThan(value, bound);
        return above == Truth.TRUE;
    }

    @Test
    void oneMomentInTwoZonesIsTwoKeysInTheOrderOfTheZones() {
        write(tx -> tx.createIndex("by at", LABEL, new int[] {KEY}, false));
        Value inLondon = dateTime("2015-06-24T12:00+01:00[Europe/London]");
        Value inUtc = dateTime("2015-06-24T11:00Z");
        Value inTokyo = dateTime("2015-06-24T20:00+09:00");
        Value later = dateTime("2015-06-24T11:00:00.000000001Z");
        events(List.of(inLondon, inTokyo, later, inUtc));
        assertThat(seek(IndexRange.equal(inUtc))).containsExactly(3L);
        assertThat(seek(above(inUtc, true))).containsExactly(3L, 1L, 0L, 2L);
        assertThat(seek(above(inTokyo, false))).containsExactly(0L, 2L);
        assertThat(seek(below(inLondon, true))).containsExactly(3L, 1L, 0L);
    }

    @Test
    void timesStandInTheOrderOfUtc() {
        write(tx -> tx.createIndex("by at", LABEL, new int[] {KEY}, false));
        events(List.of(time("00:30+01:00"), time("23:30Z"), time("22:30-01:00"), time("00:00Z")));
        assertThat(seek(above(time("00:00+02:00"), true))).containsExactly(0L, 3L, 2L, 1L);
    }

    @Test
    void durationsAndPointsAreFoundByEqualityButHaveNoRange() {
        write(tx -> tx.createIndex("by at", LABEL, new int[] {KEY}, false));
        Value day = DurationValue.of(0, 1, 0, 0);
        Value hours = DurationValue.of(0, 0, 86_400, 0);
        Value here = PointValue.of(CoordinateReferenceSystem.CARTESIAN, 1, 2);
        events(List.of(day, hours, here));
        assertThat(seek(IndexRange.equal(day))).containsExactly(0L);
        assertThat(seek(IndexRange.equal(hours))).containsExactly(1L);
        assertThat(seek(IndexRange.equal(here))).containsExactly(2L);
        assertThat(seek(above(hours, true))).isEmpty();
        assertThat(seek(below(here, true))).isEmpty();
    }

    @Test
    void aUniqueIndexKnowsEqualMoments() {
        write(tx -> tx.createIndex("unique", LABEL, new int[] {KEY}, true));
        events(List.of(dateTime("2015-06-24T11:00Z"), dateTime("2015-06-24T12:00+01:00")));
        try (GraphWriter tx = begin()) {
            tx.setNodeProperty(1, KEY, dateTime("2015-06-24T11:00+00:00"));
            assertThatThrownBy(tx::checkConsistent)
                    .isInstanceOfSatisfying(
                            KithException.class,
                            error -> assertThat(error.code())
                                    .isEqualTo(ErrorCode.CONSTRAINT_VIOLATION));
        }
        write(tx -> {
            tx.setNodeProperty(0, KEY, date("2015-06-24"));
            tx.setNodeProperty(1, KEY, dateTime("2015-06-24T11:00Z"));
            tx.checkConsistent();
        });
        assertThat(seek(IndexRange.equal(dateTime("2015-06-24T11:00Z")))).containsExactly(1L);
        assertThat(seek(IndexRange.equal(dateTime("2015-06-24T12:00+01:00")))).isEmpty();
    }

    /** The nodes whose values pass, in the order of the values and then of the nodes. */
    private static List<Long> matching(List<Value> values, Predicate<Value> test) {
        return IntStream.range(0, values.size())
                .filter(i -> test.test(values.get(i)))
                .boxed()
                .sorted((left, right) -> {
                    int order = ValueOrder.ASCENDING.compare(values.get(left), values.get(right));
                    return order == 0 ? Integer.compare(left, right) : order;
                })
                .map(Integer::longValue)
                .toList();
    }

    private void events(List<Value> values) {
        write(tx -> {
            for (Value value : values) {
                long node = tx.createNode();
                tx.addLabel(node, LABEL);
                tx.setNodeProperty(node, KEY, value);
            }
        });
    }

    private static Value date(String text) {
        return DateValue.of(LocalDate.parse(text));
    }

    private static Value time(String text) {
        return TimeValue.of(OffsetTime.parse(text));
    }

    private static Value dateTime(String text) {
        return DateTimeValue.of(ZonedDateTime.parse(text));
    }
}
