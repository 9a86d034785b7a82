package dev.kith.query.differential.model;

import dev.kith.query.differential.Draw;
import dev.kith.query.differential.model.ModelGraph.Edge;
import dev.kith.query.differential.model.ModelGraph.Node;
import dev.kith.query.differential.model.Pattern.Hop;
import dev.kith.query.differential.model.Pattern.Length;
import dev.kith.query.differential.model.Pattern.NodeSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws graphs and queries of which the meaning is known. */
public final class ModelDraw {
    private final Draw draw;
    private int names;

    public ModelDraw(Draw draw) {
        this.draw = draw;
    }

    public ModelGraph graph() {
        var nodes = new ArrayList<Node>();
        for (int i = draw.between(1, 5); i > 0; i--) {
            Set<String> labels = draw.of(
                    Set.of("A"), Set.of("A"), Set.of("B"), Set.of("A", "B"), Set.of("C"), Set.of());
            nodes.add(new Node(nodes.size(), labels, properties()));
        }
        var edges = new ArrayList<Edge>();
        for (int i = draw.below(7); i > 0; i--) {
            int source = draw.below(nodes.size());
            int target = draw.below(nodes.size());
            edges.add(new Edge(edges.size(), draw.of("R", "R", "S"), source, target, properties()));
        }
        return new ModelGraph(nodes, edges);
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        for (String key : List.of("i", "s", "m", "b")) {
            if (!draw.oneIn(4)) {
                properties.put(key, value(key));
            }
        }
        return properties;
    }

    private Object value(String key) {
        return switch (key) {
            case "i" -> (long) draw.below(4);
            case "s" -> draw.of("a", "ab", "b", "");
            case "b" -> draw.oneIn(2);
            default -> draw.<Object>of(1L, 2L, 1.0, 1.5, Double.NaN, "a", "b", true);
        };
    }

    public ModelQuery query() {
        var matches = new ArrayList<ModelQuery.Match>();
        var nodes = new ArrayList<String>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            boolean optional = draw.oneIn(3);
            Pattern pattern = pattern(nodes, i > 1 ? 1 : 3, i == 1 && draw.oneIn(4) ? 2 : 1);
            matches.add(new ModelQuery.Match(
                    optional,
                    pattern,
                    draw.oneIn(2) ? null : condition(names(matches, pattern), 2)));
        }
        List<String> all = names(matches, new Pattern(List.of()));
        boolean distinct = draw.oneIn(3);
        List<String> columns =
                distinct ? all.stream().filter(it -> draw.oneIn(3)).toList() : all;
        return new ModelQuery(
                matches, distinct, columns.isEmpty() ? List.of(all.getLast()) : columns);
    }

    private static List<String> names(List<ModelQuery.Match> matches, Pattern last) {
        var names = new ArrayList<String>();
        matches.forEach(it -> names.addAll(it.pattern().names()));
        names.addAll(last.names());
        return names.stream().distinct().toList();
    }

    private String name(String prefix) {
        return prefix + names++;
    }

    /** A pattern on the nodes named before, to which its own are added. */
    private Pattern pattern(List<String> nodes, int mostHops, int paths) {
        var drawn = new ArrayList<Pattern.Path>();
        for (int i = 0; i < paths; i++) {
            var specs = new ArrayList<NodeSpec>(List.of(node(nodes, 2)));
            var hops = new ArrayList<Hop>();
            int walks = 0;
            for (int hop = draw.below(mostHops + 1); hop > 0; hop--) {
                boolean isWalk = walks == 0 && draw.oneIn(3);
                walks += isWalk ? 1 : 0;
                hops.add(hop(isWalk));
                specs.add(node(nodes, 3));
            }
            drawn.add(new Pattern.Path(specs, hops));
        }
        return new Pattern(drawn);
    }

    private NodeSpec node(List<String> nodes, int oneNamedIn) {
        boolean again = !nodes.isEmpty() && draw.oneIn(oneNamedIn);
        String name = again ? draw.of(nodes) : name("n");
        if (!again) {
            nodes.add(name);
        }
        List<String> labels = draw.of(
                List.of(), List.of(), List.of("A"), List.of("B"), List.of("A", "C"), List.of("A"));
        return new NodeSpec(name, labels, draw.oneIn(8) ? Map.of("i", value("i")) : Map.of());
    }

    private Hop hop(boolean isWalk) {
        List<String> types =
                draw.of(List.of(), List.of(), List.of("R"), List.of("S"), List.of("R", "S"));
        char arrow = draw.of('>', '<', '-');
        Map<String, Object> properties = draw.oneIn(8) ? Map.of("b", value("b")) : Map.of();
        if (!isWalk) {
            return new Hop(name("r"), types, arrow, null, properties);
        }
        int min = draw.below(3);
        return new Hop(name("w"), types, arrow, new Length(min, min + draw.below(2)), properties);
    }

    private Condition condition(List<String> names, int depth) {
        List<String> entities = names.stream().filter(it -> !it.startsWith("w")).toList();
        if (depth > 0 && draw.oneIn(2)) {
            return draw.oneIn(4)
                    ? new Condition.Not(condition(names, depth - 1))
                    : new Condition.Joined(
                            draw.of("AND", "AND", "OR", "XOR"),
                            condition(names, depth - 1),
                            condition(names, depth - 1));
        }
        List<String> nodes = names.stream().filter(it -> it.startsWith("n")).toList();
        return switch (draw.below(8)) {
            case 0 -> new Condition.IsNull(property(entities));
            case 1 -> new Condition.HasLabel(draw.of(nodes), draw.of("A", "B", "C"));
            case 2 -> new Condition.Same(draw.of(nodes), draw.of(nodes), draw.oneIn(2));
            case 3 -> new Condition.Prefix(property(entities), draw.of("a", "", "ab"));
            case 4 ->
                new Condition.AnyOf(
                        property(entities),
                        draw.of(List.of(1L, 2L), List.of("a", 1L), List.of(1.5, true), List.of()));
            case 5 -> found(names);
            default ->
                new Condition.Comparison(
                        property(entities),
                        draw.of("=", "=", "<>", "<", "<=", ">", ">="),
                        draw.oneIn(3) ? property(entities) : constant());
        };
    }

    private Condition found(List<String> names) {
        var nodes =
                new ArrayList<>(names.stream().filter(it -> it.startsWith("n")).toList());
        Pattern pattern = pattern(nodes, 2, 1);
        var inside = new ArrayList<>(names);
        inside.addAll(pattern.names());
        return new Condition.Found(
                pattern, draw.oneIn(2) ? null : condition(inside, 0), draw.oneIn(2) ? 1 : 2);
    }

    private Condition.Operand property(List<String> entities) {
        return new Condition.Operand(draw.of(entities), draw.of("i", "s", "m", "b", "i"), null);
    }

    private Condition.Operand constant() {
        return new Condition.Operand(
                null, "", draw.oneIn(10) ? null : value(draw.of("i", "s", "m", "b", "i")));
    }
}
