package dev.kith.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.RandomTemporals;
import dev.kith.value.StringValue;
import dev.kith.value.Value;
import dev.kith.value.ValueOrder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is written at random is read as it was. */
final class RandomRecordsTest {
    private final RecordBuffer record = new RecordBuffer();
    private final RecordBuffer scratch = new RecordBuffer();
    private Random random = new Random();

    @BeforeEach
    void seed() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("RandomRecordsTest: -Dkith.test.seed=" + seed);
        random = new Random(seed);
    }

    @Test
    void propertiesThatAreSetAndRemovedAreThose() {
        int[] labels = {random.nextInt(5), 5 + random.nextInt(1_000_000)};
        NodeRecord.begin(record, labels);
        PropertyList.putEmpty(record);
        Map<Integer, Value> expected = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            int key = random.nextInt(40) * 17;
            Value value = random.nextInt(3) == 0 ? NullValue.NULL : value();
            Value before = NodeRecord.setProperty(record, key, value, scratch);
            assertThat(before).isEqualTo(expected.getOrDefault(key, NullValue.NULL));
            if (value.isNull()) {
                expected.remove(key);
            } else {
                expected.put(key, value);
            }
            assertThat(NodeRecord.property(record, key)).isEqualTo(value);
        }
        Map<Integer, Value> seen = new TreeMap<>();
        NodeRecord.properties(record, seen::put);
        assertThat(seen).isEqualTo(expected);
        assertThat(NodeRecord.labels(record)).isEqualTo(labels);
    }

    @Test
    void neighboursOfAnySizeComeBack() {
        for (int round = 0; round < 200; round++) {
            var pairs = new NeighbourList();
            int count = 1 + random.nextInt(300);
            for (int i = 0; i < count; i++) {
                pairs.insert(number(), number());
            }
            AdjacencyChunk.write(record, pairs.nodes(), pairs.relationships(), 0, pairs.size());
            var read = new NeighbourList();
            AdjacencyChunk.read(record, read);
            assertThat(Arrays.copyOf(read.nodes(), read.size()))
                    .isEqualTo(Arrays.copyOf(pairs.nodes(), pairs.size()));
            assertThat(Arrays.copyOf(read.relationships(), read.size()))
                    .isEqualTo(Arrays.copyOf(pairs.relationships(), pairs.size()));
        }
    }

    @Test
    void membersOfABlockAreThoseAdded() {
        var expected = new TreeSet<Long>();
        for (int i = 0; i < 3_000; i++) {
            long id = 8_192L + random.nextInt(4_096);
            if (random.nextInt(3) > 0) {
                assertThat(IdBlock.add(record, id)).isEqualTo(expected.add(id));
            } else {
                assertThat(IdBlock.remove(record, id)).isEqualTo(expected.remove(id));
            }
            assertThat(IdBlock.contains(record, id)).isEqualTo(expected.contains(id));
        }
        long[] words = new long[IdBlock.WORDS];
        IdBlock.read(record, words);
        IdBlock.write(scratch, words);
        assertThat(scratch.copyOfBytes()).isEqualTo(record.copyOfBytes());
        for (int i = 0; i < 4_096; i++) {
            boolean isMember = (words[i >>> 6] >>> i & 1) != 0;
            assertThat(isMember).isEqualTo(expected.contains(8_192L + i));
        }
    }

    @Test
    void theOrderOfKeysIsTheOrderOfNumbers() {
        for (int i = 0; i < 20_000; i++) {
            long left = edge();
            long right = random.nextBoolean() ? left + random.nextInt(3) - 1 : edge();
            assertThat(Integer.signum(compareKeys(IntegerValue.of(left), IntegerValue.of(right))))
                    .as("%d %d", left, right)
                    .isEqualTo(Long.compare(left, right));
            double floating = random.nextBoolean() ? (double) right : random.nextGaussian() * right;
            int expected = new BigDecimal(left).compareTo(new BigDecimal(floating));
            assertThat(Integer.signum(compareKeys(IntegerValue.of(left), FloatValue.of(floating))))
                    .as("%d %s", left, floating)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfKeysIsTheOrderOfTemporalValuesAndPoints() {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            values.add(RandomTemporals.next(random));
        }
        values.add(StringValue.of(""));
        for (Value left : values) {
            for (Value right : values) {
                assertThat(Integer.signum(compareKeys(left, right)))
                        .as("%s %s", left, right)
                        .isEqualTo(Integer.signum(ValueOrder.ASCENDING.compare(left, right)));
            }
        }
    }

    private int compareKeys(Value left, Value right) {
        record.clear();
        scratch.clear();
        IndexKey.put(record, left);
        IndexKey.put(scratch, right);
        return IndexKey.compare(
                record.bytes(), 0, record.length(), scratch.bytes(), 0, scratch.length());
    }

    private long edge() {
        long near = random.nextBoolean() ? 1L << random.nextInt(64) : random.nextLong();
        return near + random.nextInt(5) - 2;
    }

    private long number() {
        return random.nextLong() >>> (1 + random.nextInt(63));
    }

    private Value value() {
        return switch (random.nextInt(7)) {
            case 0 -> BooleanValue.of(random.nextBoolean());
            case 1 -> IntegerValue.of(random.nextLong() >> random.nextInt(64));
            case 2 -> FloatValue.of(random.nextGaussian());
            case 4 -> RandomTemporals.next(random);
            case 5 -> new ListValue(RandomTemporals.list(random));
            case 3 -> new ListValue(List.of(IntegerValue.of(random.nextInt())));
            default -> StringValue.of("x".repeat(random.nextInt(300)) + "\uD83D\uDE00");
        };
    }
}
