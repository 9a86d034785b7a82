package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ErrorCode;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What the indexes of a graph store must do: every implementation extends this. */
public abstract class IndexContract extends StoreContract {
    private static final int[] AGE = {0};

    @BeforeEach
    void makeTokens() {
        write(tx -> {
            tx.token(TokenKind.LABEL, "Person");
            tx.token(TokenKind.PROPERTY_KEY, "age");
            tx.token(TokenKind.PROPERTY_KEY, "name");
        });
    }

    @Test
    void anIndexIsFilledFromTheGraphAndThenKept() {
        people(IntegerValue.of(30), IntegerValue.of(20), NullValue.NULL, IntegerValue.of(30));
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        assertThat(seek(IndexRange.equal(IntegerValue.of(30)))).containsExactly(0L, 3L);
        write(tx -> {
            tx.setNodeProperty(2, 0, IntegerValue.of(30));
            tx.setNodeProperty(3, 0, NullValue.NULL);
            tx.removeLabel(0, 0);
        });
        assertThat(seek(IndexRange.equal(IntegerValue.of(30)))).containsExactly(2L);
        write(tx -> tx.deleteNode(2));
        assertThat(seek(IndexRange.equal(IntegerValue.of(30)))).isEmpty();
        assertThat(seek(IndexRange.equal(IntegerValue.of(20)))).containsExactly(1L);
    }

    @Test
    void numbersAreOneOrder() {
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        people(
                FloatValue.of(2.5),
                IntegerValue.of(2),
                FloatValue.of(2),
                IntegerValue.of(1L << 53),
                IntegerValue.of((1L << 53) + 1),
                FloatValue.of(Double.POSITIVE_INFINITY),
                FloatValue.of(Double.NaN),
                IntegerValue.of(-3),
                FloatValue.of(-3.5),
                IntegerValue.of(Long.MAX_VALUE),
                FloatValue.of(0x1p63));
        assertThat(seek(above(IntegerValue.of(-100), true)))
                .containsExactly(8L, 7L, 1L, 2L, 0L, 3L, 4L, 9L, 10L, 5L);
        assertThat(seek(IndexRange.equal(FloatValue.of(2)))).containsExactly(1L, 2L);
        assertThat(seek(IndexRange.equal(IntegerValue.of((1L << 53) + 1)))).containsExactly(4L);
        assertThat(seek(IndexRange.equal(FloatValue.of(0x1p63)))).containsExactly(10L);
        assertThat(seek(above(IntegerValue.of(2), false))).containsExactly(0L, 3L, 4L, 9L, 10L, 5L);
        assertThat(seek(below(FloatValue.of(2), true))).containsExactly(8L, 7L, 1L, 2L);
        assertThat(seek(below(FloatValue.of(2), false))).containsExactly(8L, 7L);
        assertThat(seek(IndexRange.equal(FloatValue.of(Double.NaN)))).isEmpty();
        assertThat(seek(IndexRange.equal(NullValue.NULL))).isEmpty();
    }

    @Test
    void aRangeStaysWithinItsType() {
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        people(
                IntegerValue.of(1),
                StringValue.of("a"),
                BooleanValue.TRUE,
                StringValue.of(""),
                BooleanValue.FALSE);
        assertThat(seek(above(IntegerValue.of(0), true))).containsExactly(0L);
        assertThat(seek(above(StringValue.of(""), true))).containsExactly(3L, 1L);
        assertThat(seek(below(StringValue.of("z"), true))).containsExactly(3L, 1L);
        assertThat(seek(above(BooleanValue.FALSE, false))).containsExactly(2L);
        assertThat(seek(below(BooleanValue.TRUE, true))).containsExactly(4L, 2L);
    }

    @Test
    void stringsStandInOrderOfCodePoints() {
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        people(
                StringValue.of("\uD83D\uDE00"),
                StringValue.of("\uFFFD"),
                StringValue.of("a\0b"),
                StringValue.of("a"),
                StringValue.of("ab"),
                StringValue.of("B"));
        assertThat(seek(above(StringValue.of(""), true))).containsExactly(5L, 3L, 2L, 4L, 1L, 0L);
        assertThat(seek(prefix("a"))).containsExactly(3L, 2L, 4L);
        assertThat(seek(prefix("a\0"))).containsExactly(2L);
        assertThat(seek(prefix(""))).hasSize(6);
        assertThat(seek(IndexRange.equal(StringValue.of("a")))).containsExactly(3L);
    }

    @Test
    void aCompositeIndexNeedsAllKeys() {
        write(tx -> {
            tx.createIndex("both", 0, new int[] {1, 0}, false);
            for (int i = 0; i < 6; i++) {
                long node = tx.createNode();
                tx.addLabel(node, 0);
                tx.setNodeProperty(node, 1, StringValue.of(i % 2 == 0 ? "even" : "odd"));
                if (i < 5) {
                    tx.setNodeProperty(node, 0, IntegerValue.of(10 - i));
                }
            }
        });
        assertThat(seek(IndexRange.equal(StringValue.of("odd")))).containsExactly(3L, 1L);
        assertThat(seek(IndexRange.equal(StringValue.of("even"), IntegerValue.of(8))))
                .containsExactly(2L);
        assertThat(seek(new IndexRange(
                        List.of(StringValue.of("even")),
                        Optional.of(new Condition.Between(
                                Optional.of(new Bound(IntegerValue.of(6), false)),
                                Optional.of(new Bound(IntegerValue.of(10), false)))))))
                .containsExactly(2L);
    }

    @Test
    void aWriterSeeksInItsOwnWrites() {
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        people(IntegerValue.of(1), IntegerValue.of(1));
        try (GraphWriter tx = begin()) {
            tx.setNodeProperty(0, 0, IntegerValue.of(2));
            IndexDescriptor index = tx.indexes().getFirst();
            assertThat(Cursors.ids(tx.seek(index, IndexRange.equal(IntegerValue.of(1)))))
                    .containsExactly(1L);
            assertThat(seek(IndexRange.equal(IntegerValue.of(1)))).containsExactly(0L, 1L);
        }
    }

    @Test
    void manyEntriesKeepTheirOrder() {
        write(tx -> tx.createIndex("by age", 0, AGE, false));
        int count = 20_000;
        Value[] ages = new Value[count];
        for (int i = 0; i < count; i++) {
            ages[i] = IntegerValue.of(i * 7_919L % count / 4);
        }
        people(ages);
        List<Long> all = seek(above(IntegerValue.of(0), true));
        assertThat(all).hasSize(count);
        for (int i = 1; i < count; i++) {
            long before = all.get(i - 1);
            long next = all.get(i);
            long ageBefore = before * 7_919L % count / 4;
            long age = next * 7_919L % count / 4;
            assertThat(ageBefore < age || (ageBefore == age && before < next)).isTrue();
        }
        assertThat(seek(IndexRange.equal(IntegerValue.of(4_321)))).hasSize(4);
        try (GraphReader reader = store().snapshot()) {
            assertThat(reader.statistics().distinctValues(reader.indexes().getFirst()))
                    .isEqualTo(count / 4);
        }
    }

    @Test
    void aUniqueIndexRefusesASecondNode() {
        write(tx -> tx.createIndex("unique", 0, AGE, true));
        people(IntegerValue.of(1), IntegerValue.of(2));
        try (GraphWriter tx = begin()) {
            tx.setNodeProperty(0, 0, FloatValue.of(2));
            assertCode(ErrorCode.CONSTRAINT_VIOLATION, tx::checkConsistent);
        }
        assertThat(seek(IndexRange.equal(IntegerValue.of(1)))).containsExactly(0L);
    }

    @Test
    void twoNodesMaySwapUniqueValues() {
        write(tx -> tx.createIndex("unique", 0, AGE, true));
        people(IntegerValue.of(1), IntegerValue.of(2));
        write(tx -> {
            tx.setNodeProperty(0, 0, IntegerValue.of(2));
            tx.setNodeProperty(1, 0, IntegerValue.of(1));
            tx.checkConsistent();
        });
        assertThat(seek(IndexRange.equal(IntegerValue.of(1)))).containsExactly(1L);
    }

    @Test
    void aUniqueIndexCannotBeMadeOverWhatIsNot() {
        people(IntegerValue.of(1), IntegerValue.of(1));
        try (GraphWriter tx = begin()) {
            assertCode(
                    ErrorCode.CONSTRAINT_VIOLATION, () -> tx.createIndex("unique", 0, AGE, true));
        }
        try (GraphReader reader = store().snapshot()) {
            assertThat(reader.indexes()).isEmpty();
        }
    }

    @Test
    void namesOfIndexesAreUniqueAndADroppedOneIsGone() {
        write(tx -> tx.createIndex("i", 0, AGE, false));
        try (GraphReader before = store().snapshot()) {
            write(tx -> {
                assertCode(
                        ErrorCode.INDEX_ALREADY_EXISTS,
                        () -> tx.createIndex("i", 0, new int[] {1}, false));
                tx.dropIndex("i");
                assertCode(ErrorCode.INDEX_NOT_FOUND, () -> tx.dropIndex("i"));
                assertThat(tx.createIndex("i", 0, AGE, false).id()).isEqualTo(1);
            });
            assertThat(before.indexes()).hasSize(1);
            assertThat(before.indexes().getFirst().id()).isZero();
        }
    }

    @Test
    void anIndexThatIsRolledBackNeverWas() {
        try (GraphWriter tx = begin()) {
            tx.createIndex("i", 0, AGE, false);
            assertThat(tx.indexes()).hasSize(1);
        }
        try (GraphReader reader = store().snapshot()) {
            assertThat(reader.indexes()).isEmpty();
        }
    }

    private void people(Value... ages) {
        write(tx -> {
            for (Value age : ages) {
                long node = tx.createNode();
                tx.addLabel(node, 0);
                tx.setNodeProperty(node, 0, age);
            }
        });
    }

    private static IndexRange prefix(String prefix) {
        return new IndexRange(List.of(), Optional.of(new Condition.Prefix(prefix)));
    }
}
