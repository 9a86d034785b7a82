package dev.kith.storage.graph;

import dev.kith.store.Cursors;
import dev.kith.store.GraphReader;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.PropertyReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.IntegerValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything a reader shows, as lines of text, so that two stores can be compared. */
public final class GraphDump {
    static final int LABELS = 3;
    static final int TYPES = 3;
    static final int KEYS = 4;

    private final GraphReader reader;
    private final long idBound;
    private final List<String> lines = new ArrayList<>();
    private final NeighbourCursor cursor = new NeighbourCursor();

    private GraphDump(GraphReader reader, long idBound) {
        this.reader = reader;
        this.idBound = idBound;
    }

    /** All of it; ids from {@code idBound} on are not asked for one by one. */
    public static List<String> of(GraphReader reader, long idBound) {
        var dump = new GraphDump(reader, idBound);
        dump.scans();
        dump.nodes();
        dump.relationships();
        dump.indexes();
        return dump.lines;
    }

    private void scans() {
        lines.add("nodes " + Cursors.ids(reader.allNodes()));
        lines.add("relationships " + Cursors.ids(reader.allRelationships()));
        lines.add("counts %d %d"
                .formatted(reader.statistics().nodes(), reader.statistics().relationships()));
        for (int label = 0; label < LABELS; label++) {
            lines.add("label %d %d %s"
                    .formatted(
                            label,
                            reader.statistics().nodesWithLabel(label),
                            Cursors.ids(reader.nodesWithLabel(label))));
        }
        for (int type = 0; type < TYPES; type++) {
            lines.add("type %d %d".formatted(type, reader.statistics().relationshipsOfType(type)));
        }
    }

    private void nodes() {
        PropertyReader[] properties = new PropertyReader[KEYS];
        Arrays.setAll(properties, reader::nodeProperty);
        for (long node = 0; node < idBound; node++) {
            var line = new StringBuilder("node " + node);
            line.append(' ').append(reader.nodeExists(node));
            line.append(' ').append(Arrays.toString(reader.labels(node)));
            for (int label = 0; label < LABELS; label++) {
                line.append(reader.hasLabel(node, label) ? '+' : '-');
            }
            appendProperties(line, properties, node);
            long id = node;
            reader.nodeProperties(
                    node,
                    (key, value) -> line.append(
                            " %d=%s/%s@%d".formatted(key, value.typeName(), value, id)));
            lines.add(line.toString());
            if (reader.nodeExists(node)) {
                topology(node);
            }
        }
    }

    private void topology(long node) {
        for (boolean incoming : new boolean[] {false, true}) {
            lines.add("  types " + Arrays.toString(reader.relationshipTypes(node, incoming)));
            for (int type = 0; type < TYPES; type++) {
                reader.neighbours(node, type, incoming, cursor);
                List<String> pairs = Cursors.pairs(cursor);
                lines.add("  %d %s %d %s"
                        .formatted(type, incoming, reader.degree(node, type, incoming), pairs));
                if (!pairs.isEmpty()) {
                    String pair = pairs.get(pairs.size() / 2);
                    long neighbour = Long.parseLong(pair.substring(0, pair.indexOf('/')));
                    reader.between(node, type, incoming, neighbour, cursor);
                    lines.add("  between " + Cursors.pairs(cursor));
                    reader.between(node, type, incoming, neighbour + 1, cursor);
                    lines.add("  between " + Cursors.pairs(cursor));
                }
            }
        }
    }

    private void relationships() {
        PropertyReader[] properties = new PropertyReader[KEYS];
        Arrays.setAll(properties, reader::relationshipProperty);
        var ends = new RelationshipEnds();
        for (long id = 0; id < idBound; id++) {
            var line = new StringBuilder("relationship " + id);
            line.append(' ').append(reader.relationshipExists(id));
            if (reader.relationship(id, ends)) {
                line.append(" %d %d %d".formatted(ends.type(), ends.source(), ends.target()));
            }
            appendProperties(line, properties, id);
            reader.relationshipProperties(
                    id, (key, value) -> line.append(" %d=%s".formatted(key, value)));
            lines.add(line.toString());
        }
    }

    private static void appendProperties(StringBuilder line, PropertyReader[] properties, long id) {
        for (PropertyReader property : properties) {
            Value value = property.read(id);
            line.append(' ').append(value.typeName()).append('/').append(value);
            line.append('/').append(property.readInteger(id, -77));
        }
    }

    private void indexes() {
        for (IndexDescriptor index : reader.indexes()) {
            lines.add("index %s %d"
                    .formatted(index.name(), reader.statistics().distinctValues(index)));
            for (int i = 0; i < 12; i++) {
                seek(index, IndexRange.equal(IntegerValue.of(i)));
            }
            seek(index, between(IntegerValue.of(2), IntegerValue.of(7)));
            seek(index, between(StringValue.of("s1"), StringValue.of("s5")));
            seek(index, new IndexRange(List.of(), Optional.of(new Condition.Prefix("s"))));
        }
    }

    private void seek(IndexDescriptor index, IndexRange range) {
        lines.add("  %s %s".formatted(range, Cursors.ids(reader.seek(index, range))));
    }

    private static IndexRange between(Value lower, Value upper) {
        return new IndexRange(
                List.of(),
                Optional.of(new Condition.Between(
                        Optional.of(new Bound(lower, true)),
                        Optional.of(new Bound(upper, false)))));
    }
}
