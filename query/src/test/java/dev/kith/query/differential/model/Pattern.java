package dev.kith.query.differential.model;

import dev.kith.query.differential.model.ModelGraph.Edge;
import dev.kith.query.differential.model.ModelGraph.Entity;
import dev.kith.query.differential.model.ModelGraph.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Paths that must all be found, no relationship twice. */
record Pattern(List<Path> paths) {
    /** Nodes, and the hops between one and the next. */
    record Path(List<NodeSpec> nodes, List<Hop> hops) {}

    /**
     * A node to find.
     *
     * @param name every node has one, so that what is found can be told
     * @param labels of which it must have any; none for whatever node
     */
    record NodeSpec(String name, List<String> labels, Map<String, Object> properties) {
        String text() {
            return "(%s%s%s)"
                    .formatted(
                            name,
                            labels.isEmpty() ? "" : ":" + String.join("|", labels),
                            map(properties));
        }

        boolean accepts(Node node) {
            return (labels.isEmpty() || labels.stream().anyMatch(node.labels()::contains))
                    && hasAll(node, properties);
        }
    }

    /**
     * Relationships to walk along.
     *
     * @param types any of them; empty for all
     * @param arrow {@code >}, {@code <} or {@code -} for either
     * @param length absent for exactly one relationship
     */
    record Hop(
            String name,
            List<String> types,
            char arrow,
            @Nullable Length length,
            Map<String, Object> properties) {
        String text() {
            String body = "[%s%s%s%s]"
                    .formatted(
                            name,
                            types.isEmpty() ? "" : ":" + String.join("|", types),
                            length == null ? "" : length.text(),
                            map(properties));
            return (arrow == '<' ? "<-" : "-") + body + (arrow == '>' ? "->" : "-");
        }

        boolean accepts(Edge edge, int from) {
            boolean direction = switch (arrow) {
                case '>' -> edge.source() == from;
                case '<' -> edge.target() == from;
                default -> edge.source() == from || edge.target() == from;
            };
            return direction
                    && (types.isEmpty() || types.contains(edge.type()))
                    && hasAll(edge, properties);
        }
    }

    record Length(int min, int max) {
        String text() {
            return "*" + min + ".." + max;
        }
    }

    private static String map(Map<String, Object> properties) {
        return properties.isEmpty()
                ? ""
                : properties.entrySet().stream()
                        .map(it -> it.getKey() + ": " + ModelGraph.literal(it.getValue()))
                        .collect(Collectors.joining(", ", " {", "}"));
    }

    private static boolean hasAll(Entity entity, Map<String, Object> properties) {
        return properties.entrySet().stream()
                .allMatch(it -> Objects.equals(
                        Condition.equal(entity.properties().get(it.getKey()), it.getValue()),
                        true));
    }

    String text() {
        return paths.stream().map(Pattern::text).collect(Collectors.joining(", "));
    }

    static String text(Path path) {
        var text = new StringBuilder(path.nodes().getFirst().text());
        for (int i = 0; i < path.hops().size(); i++) {
            text.append(path.hops().get(i).text())
                    .append(path.nodes().get(i + 1).text());
        }
        return text.toString();
    }

    /** The names of everything in it. */
    List<String> names() {
        var names = new ArrayList<String>();
        for (Path path : paths) {
            path.nodes().forEach(it -> names.add(it.name()));
            path.hops().forEach(it -> names.add(it.name()));
        }
        return names.stream().distinct().toList();
    }

    /** Every way in which the pattern is found that agrees with what the row holds. */
    List<Row> matches(ModelGraph graph, Row row) {
        List<State> states = List.of(new State(row, Set.of()));
        for (Path path : paths) {
            var next = new ArrayList<State>();
            for (State state : states) {
                for (Node start : graph.nodes()) {
                    start(graph, path, start, state, next);
                }
            }
            states = next;
        }
        return states.stream().map(State::row).toList();
    }

    /** What is found so far, and the relationships that were used for it. */
    private record State(Row row, Set<Integer> used) {
        State using(Edge edge) {
            var more = new HashSet<>(used);
            more.add(edge.id());
            return new State(row, more);
        }
    }

    private static void start(
            ModelGraph graph, Path path, Node start, State state, List<State> found) {
        NodeSpec first = path.nodes().getFirst();
        if (first.accepts(start) && agrees(state.row, first.name(), start)) {
            State started = new State(state.row.with(first.name(), start), state.used);
            follow(graph, path, 0, start.id(), started, found);
        }
    }

    private static boolean agrees(Row row, String name, Object value) {
        return !row.binds(name) || Objects.equals(row.get(name), value);
    }

    private static void follow(
            ModelGraph graph, Path path, int hopIndex, int at, State state, List<State> found) {
        if (hopIndex == path.hops().size()) {
            found.add(state);
            return;
        }
        Hop hop = path.hops().get(hopIndex);
        NodeSpec end = path.nodes().get(hopIndex + 1);
        Length length = hop.length() == null ? new Length(1, 1) : hop.length();
        walk(graph, hop, length, List.of(), at, state, (edges, reached, walked) -> {
            Node node = graph.node(reached);
            Object value = hop.length() == null ? edges.getFirst() : edges;
            if (end.accepts(node)
                    && agrees(walked.row, hop.name(), value)
                    && agrees(walked.row, end.name(), node)) {
                Row row = walked.row.with(hop.name(), value).with(end.name(), node);
                follow(graph, path, hopIndex + 1, reached, new State(row, walked.used), found);
            }
        });
    }

    private interface Walked {
        void at(List<Edge> edges, int reached, State state);
    }

    private static void walk(
            ModelGraph graph,
            Hop hop,
            Length length,
            List<Edge> edges,
            int at,
            State state,
            Walked walked) {
        if (edges.size() >= length.min()) {
            walked.at(edges, at, state);
        }
        if (edges.size() == length.max()) {
            return;
        }
        for (Edge edge : graph.edges()) {
            if (!state.used.contains(edge.id()) && hop.accepts(edge, at)) {
                var longer = new ArrayList<>(edges);
                longer.add(edge);
                walk(graph, hop, length, longer, edge.other(at), state.using(edge), walked);
            }
        }
    }
}
