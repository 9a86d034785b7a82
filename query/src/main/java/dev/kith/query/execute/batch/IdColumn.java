package dev.kith.query.execute.batch;

import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Arrays;

/** Ids of nodes, or of relationships; {@link #NULL} stands for null. */
public final class IdColumn implements Column {
    public static final long NULL = -1;

    private final boolean nodes;
    private long[] ids;

    private IdColumn(boolean nodes, int capacity) {
        this.nodes = nodes;
        this.ids = new long[capacity];
        Arrays.fill(ids, NULL);
    }

    public static IdColumn ofNodes(int capacity) {
        return new IdColumn(true, capacity);
    }

    public static IdColumn ofRelationships(int capacity) {
        return new IdColumn(false, capacity);
    }

    /** The array itself, valid until the column grows. */
    public long[] ids() {
        return ids;
    }

    public boolean holdsNodes() {
        return nodes;
    }

    @Override
    public Value get(int row) {
        long id = ids[row];
        if (id == NULL) {
            return NullValue.NULL;
        }
        return nodes ? new NodeValue(id) : new RelationshipValue(id);
    }

    @Override
    public void set(int row, Value value) {
        if (value instanceof NodeValue node && nodes) {
            ids[row] = node.id();
        } else if (value instanceof RelationshipValue relationship && !nodes) {
            ids[row] = relationship.id();
        } else if (value.isNull()) {
            ids[row] = NULL;
        } else {
            throw new IllegalArgumentException("a column of %s cannot hold a %s"
                    .formatted(nodes ? "nodes" : "relationships", value.typeName()));
        }
    }

    @Override
    public void copy(int row, Column from, int fromRow) {
        if (from instanceof IdColumn other && other.nodes == nodes) {
            ids[row] = other.ids[fromRow];
        } else {
            set(row, from.get(fromRow));
        }
    }

    @Override
    public void gather(int start, int end, Column from, int[] sourceRows) {
        if (from instanceof IdColumn other && other.nodes == nodes) {
            long[] into = ids;
            long[] source = other.ids;
            for (int i = start; i < end; i++) {
                into[i] = source[sourceRows[i]];
            }
        } else {
            for (int i = start; i < end; i++) {
                set(i, from.get(sourceRows[i]));
            }
        }
    }

    @Override
    public void fill(int start, int end, Column from, int fromRow) {
        copy(start, from, fromRow);
        Arrays.fill(ids, start + 1, end, ids[start]);
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > ids.length) {
            int before = ids.length;
            ids = Arrays.copyOf(ids, Math.max(rows, 2 * before));
            Arrays.fill(ids, before, ids.length, NULL);
        }
    }
}
