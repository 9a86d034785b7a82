package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the graph of a statement holds: from it, labels, steps and values are picked of which there
 * are some. A statement that is drawn without it finds nothing most of the time.
 */
record Held(List<Node> nodes, List<Edge> edges) {
    /** Stands for a node or relationship of which nothing is known. */
    static final int NONE = -1;

    /** What has properties, as the literals of their values. */
    sealed interface Entity {
        Map<String, String> properties();
    }

    record Node(List<String> labels, Map<String, String> properties) implements Entity {}

    /** A relationship; its ends are indexes of nodes. */
    record Edge(String type, int source, int target, Map<String, String> properties)
            implements Entity {
        /** The node at the other end. */
        int other(int node) {
            return node == source ? target : source;
        }
    }

    /** Indexes of relationships at a node: those that leave it, reach it, or both. */
    List<Integer> at(int node, boolean leaving, boolean reaching) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            if ((leaving && edge.source() == node) || (reaching && edge.target() == node)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Every value under a key, as literals, as often as it is there. */
    List<String> values(String key) {
        var values = new ArrayList<String>();
        nodes.forEach(it -> add(it, key, values));
        edges.forEach(it -> add(it, key, values));
        return values;
    }

    private static void add(Entity entity, String key, List<String> values) {
        String value = entity.properties().get(key);
        if (value != null) {
            values.add(value);
        }
    }
}
