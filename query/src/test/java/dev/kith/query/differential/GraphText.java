package dev.kith.query.differential;

import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.RelationshipEnds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as text that does not depend on its ids: each node is described by what it holds, then
 * again by the descriptions of its neighbours, as often as tells small graphs apart.
 */
final class GraphText {
    private static final int ROUNDS = 3;

    private record Edge(String text, long source, long target) {}

    private GraphText() {}

    static String of(GraphReader reader) {
        var shown = new Shown(reader);
        Map<Long, String> nodes = new HashMap<>();
        for (long id : ids(reader.allNodes())) {
            nodes.put(id, shown.node(id));
        }
        List<Edge> edges = new ArrayList<>();
        for (long id : ids(reader.allRelationships())) {
            var ends = new RelationshipEnds();
            reader.relationship(id, ends);
            edges.add(new Edge(shown.relationship(id), ends.source(), ends.target()));
        }
        List<String> lines = new ArrayList<>(nodes.values());
        for (Edge edge : edges) {
            lines.add(
                    nodes.get(edge.source()) + "-" + edge.text() + "->" + nodes.get(edge.target()));
        }
        Collections.sort(lines);
        return lines + " shape " + shape(nodes, edges);
    }

    private static List<Long> ids(IdCursor cursor) {
        var ids = new ArrayList<Long>();
        var buffer = new long[64];
        for (int count = cursor.next(buffer, 0, 64);
                count > 0;
                count = cursor.next(buffer, 0, 64)) {
            for (int i = 0; i < count; i++) {
                ids.add(buffer[i]);
            }
        }
        return ids;
    }

    private static int shape(Map<Long, String> nodes, List<Edge> edges) {
        Map<Long, Integer> colours = new HashMap<>();
        nodes.forEach((id, text) -> colours.put(id, text.hashCode()));
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Integer> next = new HashMap<>();
            colours.forEach((id, colour) -> next.put(id, colour * 31));
            for (Edge edge : edges) {
                int kind = edge.text().hashCode();
                int source = colours.getOrDefault(edge.source(), 0);
                int target = colours.getOrDefault(edge.target(), 0);
                next.merge(edge.source(), mixed(kind, target, 1), Integer::sum);
                next.merge(edge.target(), mixed(kind, source, 2), Integer::sum);
            }
            colours.putAll(next);
        }
        return colours.values().stream().mapToInt(it -> mixed(it, 0, 3)).sum();
    }

    private static int mixed(int first, int second, int salt) {
        int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B + salt;
        return mixed ^ (mixed >>> 15);
    }
}
