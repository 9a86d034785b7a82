package dev.kith.query.differential.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A graph of plain objects. */
public record ModelGraph(List<Node> nodes, List<Edge> edges) {
    /** What has properties: longs, doubles, strings and booleans. */
    public sealed interface Entity {
        int id();

        Map<String, Object> properties();
    }

    public record Node(int id, Set<String> labels, Map<String, Object> properties)
            implements Entity {}

    public record Edge(int id, String type, int source, int target, Map<String, Object> properties)
            implements Entity {
        /** The node at the other end. */
        int other(int nodeId) {
            return nodeId == source ? target : source;
        }
    }

    /** The statement that creates it. */
    public String text() {
        var parts = new ArrayList<String>();
        for (Node node : nodes) {
            String labels = node.labels().stream().map(":"::concat).collect(Collectors.joining());
            parts.add("(n%d%s {%s})".formatted(node.id(), labels, entries(node)));
        }
        for (Edge edge : edges) {
            parts.add("(n%d)-[:%s {%s}]->(n%d)"
                    .formatted(edge.source(), edge.type(), entries(edge), edge.target()));
        }
        return parts.isEmpty() ? "" : "CREATE " + String.join(",\n    ", parts);
    }

    private static String entries(Entity entity) {
        var entries = new TreeMap<String, Object>(entity.properties());
        entries.put("id", (long) entity.id());
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A value as Cypher. */
    static String literal(Object value) {
        if (value instanceof String text) {
            return "'" + text + "'";
        }
        return value.equals(Double.NaN) ? "(0.0 / 0.0)" : value.toString();
    }

    /** Each graph with one relationship less, or with one node less that has none. */
    public List<ModelGraph> simpler() {
        var simpler = new ArrayList<ModelGraph>();
        for (Edge edge : edges) {
            simpler.add(new ModelGraph(nodes, without(edges, edge)));
        }
        for (Node node : nodes) {
            if (edges.stream()
                    .noneMatch(it -> it.source() == node.id() || it.target() == node.id())) {
                simpler.add(new ModelGraph(without(nodes, node), edges));
            }
        }
        return simpler;
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(it -> it != one).toList();
    }

    Node node(int id) {
        return nodes.stream().filter(it -> it.id() == id).findFirst().orElseThrow();
    }
}
