package dev.kith.storage.graph;

import dev.kith.store.GraphWriter;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Random writes, made to two write transactions alike. */
final class RandomWrites {
    private final Random random;
    private long nodeBound;
    private long relationshipBound;
    private int indexCount;

    RandomWrites(Random random) {
        this.random = random;
    }

    /** More than every id so far. */
    long idBound() {
        return Math.max(nodeBound, relationshipBound) + 2;
    }

    /** Makes the tokens that all writes use. */
    static void prepare(GraphWriter tx) {
        for (int i = 0; i < GraphDump.LABELS; i++) {
            tx.token(TokenKind.LABEL, "L" + i);
        }
        for (int i = 0; i < GraphDump.TYPES; i++) {
            tx.token(TokenKind.RELATIONSHIP_TYPE, "T" + i);
        }
        for (int i = 0; i < GraphDump.KEYS; i++) {
            tx.token(TokenKind.PROPERTY_KEY, "k" + i);
        }
    }

    void write(GraphWriter one, GraphWriter other, int count) {
        for (int i = 0; i < count; i++) {
            write(one, other);
        }
    }

    private void write(GraphWriter one, GraphWriter other) {
        int kind = random.nextInt(100);
        if (kind < 25) {
            nodeBound = Math.max(nodeBound, same(one.createNode(), other.createNode()) + 1);
        } else if (kind < 60) {
            createRelationship(one, other);
        } else if (kind < 70) {
            deleteRelationship(one, other);
        } else if (kind < 73) {
            deleteNode(one, other);
        } else if (kind < 80) {
            changeLabel(one, other);
        } else if (kind < 99) {
            setProperty(one, other);
        } else {
            changeIndexes(one, other);
        }
    }

    private void createRelationship(GraphWriter one, GraphWriter other) {
        // Every other relationship is with the same node, which so becomes a hub.
        long source = random.nextBoolean() ? 0 : node();
        long target = node();
        int type = random.nextInt(GraphDump.TYPES);
        if (one.nodeExists(source) && one.nodeExists(target)) {
            long id = same(
                    one.createRelationship(source, type, target),
                    other.createRelationship(source, type, target));
            relationshipBound = Math.max(relationshipBound, id + 1);
        }
    }

    private void deleteRelationship(GraphWriter one, GraphWriter other) {
        long id = random.nextLong(relationshipBound + 1);
        same(one.deleteRelationship(id), other.deleteRelationship(id));
    }

    private void deleteNode(GraphWriter one, GraphWriter other) {
        long id = node();
        if (id == 0) {
            return;
        }
        for (long relationship : attached(one, id)) {
            same(one.deleteRelationship(relationship), other.deleteRelationship(relationship));
        }
        same(one.deleteNode(id), other.deleteNode(id));
    }

    private static long[] attached(GraphWriter tx, long node) {
        var cursor = new NeighbourCursor();
        var ids = new TreeSet<Long>();
        for (boolean incoming : new boolean[] {false, true}) {
            for (int type : tx.relationshipTypes(node, incoming)) {
                tx.neighbours(node, type, incoming, cursor);
                while (cursor.advance()) {
                    for (int i = cursor.from(); i < cursor.to(); i++) {
                        ids.add(cursor.relationships()[i]);
                    }
                }
            }
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private void changeLabel(GraphWriter one, GraphWriter other) {
        long id = node();
        int label = random.nextInt(GraphDump.LABELS);
        if (!one.nodeExists(id)) {
            return;
        }
        if (random.nextInt(3) > 0) {
            same(one.addLabel(id, label), other.addLabel(id, label));
        } else {
            same(one.removeLabel(id, label), other.removeLabel(id, label));
        }
    }

    private void setProperty(GraphWriter one, GraphWriter other) {
        int key = random.nextInt(GraphDump.KEYS);
        Value value = key == 0 ? IntegerValue.of(random.nextInt(12)) : value();
        long id = random.nextBoolean() ? node() : random.nextLong(relationshipBound + 1);
        if (random.nextBoolean()) {
            if (one.nodeExists(id)) {
                same(one.setNodeProperty(id, key, value), other.setNodeProperty(id, key, value));
            }
        } else if (one.relationshipExists(id)) {
            same(
                    one.setRelationshipProperty(id, key, value),
                    other.setRelationshipProperty(id, key, value));
        }
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> NullValue.NULL;
            case 1 -> BooleanValue.of(random.nextBoolean());
            case 2 -> FloatValue.of(random.nextInt(10) / 2.0);
            case 3 -> new ListValue(List.of(IntegerValue.of(random.nextInt(5))));
            case 4 -> IntegerValue.of(random.nextInt(10));
            default -> StringValue.of("s" + random.nextInt(9));
        };
    }

    private void changeIndexes(GraphWriter one, GraphWriter other) {
        if (one.indexes().size() < 3) {
            int label = random.nextInt(GraphDump.LABELS);
            int key = random.nextInt(GraphDump.KEYS);
            boolean isThere = one.indexes().stream()
                    .anyMatch(index -> index.label() == label && index.keys()[0] == key);
            if (!isThere) {
                String name = "i" + indexCount++;
                same(
                        one.createIndex(name, label, new int[] {key}, false),
                        other.createIndex(name, label, new int[] {key}, false));
            }
        } else if (random.nextInt(4) == 0) {
            String name = one.indexes().get(random.nextInt(3)).name();
            one.dropIndex(name);
            other.dropIndex(name);
        }
    }

    private long node() {
        return random.nextLong(nodeBound + 1);
    }

    private static <T> T same(T one, T other) {
        if (!one.equals(other)) {
            throw new AssertionError("%s, but the oracle says %s".formatted(one, other));
        }
        return one;
    }
}
