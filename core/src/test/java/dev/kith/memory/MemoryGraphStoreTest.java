package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphWriter;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;
import dev.kith.value.NullValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

class MemoryGraphStoreTest {
    private final MemoryGraphStore store = new MemoryGraphStore();

    @Test
    void aSnapshotSeesTheStateOfItsStart() {
        GraphReader before = store.snapshot();
        write(GraphWriter::createNode);
        assertThat(before.nodeExists(0)).isFalse();
        assertThat(before.statistics().nodes()).isZero();
        assertThat(store.snapshot().nodeExists(0)).isTrue();
    }

    @Test
    void aRollbackLeavesNothing() {
        try (GraphWriter writer = begin()) {
            writer.addLabel(writer.createNode(), writer.token(TokenKind.LABEL, "Person"));
            assertThat(writer.nodeExists(0)).isTrue();
        }
        assertThat(store.snapshot().nodeExists(0)).isFalse();
        assertThat(ids(store.snapshot().nodesWithLabel(0))).isEmpty();
    }

    @Test
    void aSecondWriterIsRefusedAfterItsTimeout() {
        try (GraphWriter first = begin()) {
            assertThat(codeOf(this::begin)).isEqualTo(ErrorCode.WRITE_CONFLICT);
            first.commit();
        }
        begin().close();
    }

    @Test
    void neighboursAscendByNeighbourThenRelationship() {
        write(writer -> {
            int type = writer.token(TokenKind.RELATIONSHIP_TYPE, "KNOWS");
            for (int i = 0; i < 4; i++) {
                writer.createNode();
            }
            writer.createRelationship(0, type, 3);
            writer.createRelationship(0, type, 1);
            writer.createRelationship(0, type, 3);
            writer.createRelationship(0, type, 0);
            writer.createRelationship(2, type, 0);
        });
        GraphReader reader = store.snapshot();
        assertThat(neighbours(reader, 0, false)).containsExactly("0/3", "1/1", "3/0", "3/2");
        assertThat(neighbours(reader, 0, true)).containsExactly("0/3", "2/4");
        assertThat(reader.degree(0, 0, false)).isEqualTo(4);
        assertThat(reader.degree(0, -1, false)).isZero();
        assertThat(reader.relationshipTypes(3, false)).isEmpty();
        assertThat(reader.relationshipTypes(3, true)).containsExactly(0);
        var between = new NeighbourCursor();
        reader.between(0, 0, false, 3, between);
        assertThat(read(between)).containsExactly("3/0", "3/2");
        assertThat(reader.statistics().relationshipsOfType(0)).isEqualTo(5);
    }

    @Test
    void aNodeThatIsStillConnectedIsNotDeletedAtTheEndOfTheStatement() {
        write(writer -> {
            int type = writer.token(TokenKind.RELATIONSHIP_TYPE, "KNOWS");
            writer.createRelationship(writer.createNode(), type, writer.createNode());
        });
        try (GraphWriter writer = begin()) {
            assertThat(writer.deleteNode(0)).isTrue();
            assertThat(codeOf(writer::checkConsistent)).isEqualTo(ErrorCode.NODE_STILL_CONNECTED);
            assertThat(writer.deleteRelationship(0)).isTrue();
            assertThat(writer.deleteRelationship(0)).isFalse();
            writer.checkConsistent();
            assertThat(writer.deleteNode(0)).isFalse();
            writer.commit();
        }
        assertThat(ids(store.snapshot().allNodes())).containsExactly(1L);
        assertThat(ids(store.snapshot().allRelationships())).isEmpty();
    }

    @Test
    void writingToWhatDoesNotExistIsRefused() {
        try (GraphWriter writer = begin()) {
            Value one = Values.of(1);
            assertThat(codeOf(() -> writer.addLabel(9, 0))).isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(codeOf(() -> writer.setNodeProperty(9, 0, one)))
                    .isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(codeOf(() -> writer.setRelationshipProperty(9, 0, one)))
                    .isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(codeOf(() -> writer.createRelationship(9, 0, 9)))
                    .isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
        }
    }

    @Test
    void anIndexHoldsScalarsInOrderAndFollowsEveryChange() {
        write(writer -> {
            people(writer, 3, 1, 2.5, "a", "ab", true, null, Double.NaN, List.of(1), 1.0);
            writer.createIndex("age", 0, new int[] {0}, false);
        });
        assertThat(seek(Optional.empty())).containsExactly(3L, 4L, 5L, 1L, 9L, 2L, 0L);
        assertThat(seek(between(1, true, 3, false))).containsExactly(1L, 9L, 2L);
        assertThat(seek(between(1, false, 3, true))).containsExactly(2L, 0L);
        assertThat(seek(between(null, false, 2, true))).containsExactly(1L, 9L);
        assertThat(seek(Optional.of(new Condition.Prefix("a")))).containsExactly(3L, 4L);
        assertThat(seek(IndexRange.equal(Values.of(1)))).containsExactly(1L, 9L);
        assertThat(seek(IndexRange.equal(Values.of(Double.NaN)))).isEmpty();
        assertThat(store.snapshot().statistics().distinctValues(index())).isEqualTo(6);
        write(writer -> {
            writer.removeLabel(1, 0);
            writer.setNodeProperty(9, 0, NullValue.NULL);
            writer.setNodeProperty(6, 0, Values.of(7));
            writer.deleteNode(0);
        });
        assertThat(seek(Optional.empty())).containsExactly(3L, 4L, 5L, 2L, 6L);
        assertThat(store.snapshot().statistics().distinctValues(index())).isEqualTo(5);
    }

    @Test
    void aUniqueIndexAllowsTheSameValueOnlyInTheMiddleOfAStatement() {
        write(writer -> {
            people(writer, 1, 2);
            writer.createIndex("age", 0, new int[] {0}, true);
        });
        write(writer -> {
            writer.setNodeProperty(0, 0, Values.of(2));
            writer.setNodeProperty(1, 0, Values.of(1.0));
            writer.checkConsistent();
        });
        try (GraphWriter writer = begin()) {
            writer.setNodeProperty(0, 0, Values.of(1));
            assertThat(codeOf(writer::commit)).isEqualTo(ErrorCode.CONSTRAINT_VIOLATION);
            assertThat(codeOf(() -> writer.createIndex("age", 0, new int[] {0}, true)))
                    .isEqualTo(ErrorCode.INDEX_ALREADY_EXISTS);
            assertThat(codeOf(() -> writer.createIndex("age2", 0, new int[] {0}, true)))
                    .isEqualTo(ErrorCode.CONSTRAINT_VIOLATION);
            assertThat(codeOf(() -> writer.dropIndex("age2"))).isEqualTo(ErrorCode.INDEX_NOT_FOUND);
        }
    }

    @Test
    void plansAgeWhenAnIndexComesOrACountGrowsTenfold() {
        long atFirst = store.planVersion();
        write(writer -> people(writer, 1));
        long withOne = store.planVersion();
        write(writer -> people(writer, 2));
        assertThat(withOne).isGreaterThan(atFirst);
        assertThat(store.planVersion()).isEqualTo(withOne);
        write(writer -> people(writer, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(store.planVersion()).isGreaterThan(withOne);
        long withTen = store.planVersion();
        write(writer -> writer.createIndex("age", 0, new int[] {0}, false));
        assertThat(store.planVersion()).isGreaterThan(withTen);
    }

    @Test
    void aClosedStoreRefusesEverything() {
        store.close();
        assertThat(codeOf(store::snapshot)).isEqualTo(ErrorCode.GRAPH_CLOSED);
        assertThat(codeOf(this::begin)).isEqualTo(ErrorCode.GRAPH_CLOSED);
    }

    // --- helpers

    private GraphWriter begin() {
        return store.begin(Duration.ofMillis(20), Durability.SYNC);
    }

    private void write(Consumer<GraphWriter> work) {
        try (GraphWriter writer = begin()) {
            work.accept(writer);
            writer.commit();
        }
    }

    /** Nodes with label 0 and these ages under key 0. */
    private static void people(GraphWriter writer, @Nullable Object... ages) {
        int person = writer.token(TokenKind.LABEL, "Person");
        int age = writer.token(TokenKind.PROPERTY_KEY, "age");
        for (Object value : ages) {
            long node = writer.createNode();
            writer.setNodeProperty(node, age, Values.of(value));
            writer.addLabel(node, person);
        }
    }

    private IndexDescriptor index() {
        return store.snapshot().indexes().getFirst();
    }

    private List<Long> seek(Optional<Condition> condition) {
        return seek(new IndexRange(List.of(), condition));
    }

    private List<Long> seek(IndexRange range) {
        return ids(store.snapshot().seek(index(), range));
    }

    private static Optional<Condition> between(
            @Nullable Object lower, boolean lowerIn, Object upper, boolean upperIn) {
        return Optional.of(new Condition.Between(
                Optional.ofNullable(lower).map(value -> new Bound(Values.of(value), lowerIn)),
                Optional.of(new Bound(Values.of(upper), upperIn))));
    }

    private static List<Long> ids(IdCursor cursor) {
        var all = new ArrayList<Long>();
        long[] batch = new long[3];
        for (int count = cursor.next(batch, 1, 2); count > 0; count = cursor.next(batch, 1, 2)) {
            Arrays.stream(batch, 1, 1 + count).forEach(all::add);
        }
        return all;
    }

    private static List<String> neighbours(GraphReader reader, long node, boolean incoming) {
        var cursor = new NeighbourCursor();
        reader.neighbours(node, 0, incoming, cursor);
        return read(cursor);
    }

    /** Neighbour and relationship. */
    private static List<String> read(NeighbourCursor cursor) {
        var all = new ArrayList<String>();
        while (cursor.advance()) {
            for (int i = cursor.from(); i < cursor.to(); i++) {
                all.add(cursor.nodes()[i] + "/" + cursor.relationships()[i]);
            }
        }
        return all;
    }

    private static ErrorCode codeOf(Runnable action) {
        KithException error = catchThrowableOfType(KithException.class, action::run);
        assertThat(error).isNotNull();
        return error.code();
    }
}
