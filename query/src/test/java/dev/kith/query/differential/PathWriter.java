package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One path of a pattern, mostly drawn along one of the graph, so that it is found. */
final class PathWriter {
    /** What one node or relationship multiplies the rows by, as a logarithm. */
    private static final double NODE = 1.8;

    private static final double HOP = 1.0;

    /** How many relationships a path of variable length has: as it is written. */
    private record Length(String inside, String behind, int min, int max) {}

    private static final List<Length> LENGTHS = List.of(
            new Length("*1..2", "", 1, 2),
            new Length("*0..1", "", 0, 1),
            new Length("*2", "", 2, 2),
            new Length("*..2", "", 1, 2),
            new Length("*0..2", "", 0, 2),
            new Length("*1..3", "", 1, 3),
            new Length("*2..3", "", 2, 3),
            new Length("*..3", "", 1, 3),
            new Length("", "{1,2}", 1, 2),
            new Length("", "{,2}", 0, 2),
            new Length("", "{2}", 2, 2));

    /** What a clause has drawn so far: the graph gives each relationship to one place of it. */
    static final class Clause {
        private final Scope outer;
        private final boolean named;
        private final List<Scope.Variable> added = new ArrayList<>();
        private final Set<Integer> walked = new HashSet<>();

        /** @param named whether it may introduce variables */
        Clause(Scope outer, boolean named) {
            this.outer = outer;
            this.named = named;
        }

        List<Scope.Variable> added() {
            return List.copyOf(added);
        }

        Scope scope() {
            return outer.with(added);
        }
    }

    private final Writer writer;
    private final Draw draw;
    private final Clause clause;
    private final List<Piece> parts = new ArrayList<>();
    private double budget;

    /** The node of the graph that the path has come to, if it is drawn along one. */
    private int at = Held.NONE;

    PathWriter(Writer writer, Clause clause, double budget) {
        this.writer = writer;
        this.draw = writer.draw;
        this.clause = clause;
        this.budget = budget;
    }

    /** With this number of relationships or variable lengths, if budget and graph allow it. */
    Piece drawn(int least, int most) {
        startNode();
        int hops = draw.between(least, most);
        for (int i = 0; i < hops && (budget > HOP || i < least); i++) {
            if (i >= least && isAtDeadEnd() && !draw.oneIn(4)) {
                break;
            }
            parts.add(hop());
        }
        return Piece.fixed(parts.toArray());
    }

    /** From a node to a new one over a variable length without a name. */
    Piece ends() {
        startNode();
        Piece walk = walk(direction(), "");
        return Piece.fixed(parts.getFirst(), walk, node(add("n", Type.NODE, at), draw.oneIn(3)));
    }

    Piece named(Piece path) {
        return Piece.fixed(optional(add("p", Type.PATH, Held.NONE) + " = "), path);
    }

    private boolean isAtDeadEnd() {
        return at == Held.NONE || free(true, true).isEmpty();
    }

    private void startNode() {
        var bound = clause.scope().variables(Type.NODE);
        if (!bound.isEmpty() && (budget < NODE || !draw.oneIn(3))) {
            Scope.Variable node = draw.of(bound);
            at = node.witness();
            parts.add(node(node.name(), draw.oneIn(6)));
            return;
        }
        budget -= NODE;
        int nodes = writer.held.nodes().size();
        if (nodes > 0 && !draw.oneIn(16)) {
            at = draw.below(nodes);
            // A second choice, if nothing is at the first.
            at = isAtDeadEnd() ? draw.below(nodes) : at;
        }
        parts.add(node(newNode(), !draw.oneIn(3)));
    }

    private Piece endNode() {
        var bound = clause.scope().variables(Type.NODE).stream()
                .filter(it -> it.witness() == at || draw.oneIn(8))
                .toList();
        if (bound.isEmpty() || !draw.oneIn(3)) {
            return node(newNode(), draw.oneIn(2));
        }
        Scope.Variable again = draw.of(bound);
        at = again.witness();
        return node(again.name(), draw.oneIn(6));
    }

    private String newNode() {
        return clause.named && !draw.oneIn(3) ? add("n", Type.NODE, at) : "";
    }

    private String add(String prefix, Type type, int witness) {
        String name = writer.name(prefix);
        clause.added.add(new Scope.Variable(name, type, true, witness));
        return name;
    }

    private Piece node(String name, boolean described) {
        return Piece.fixed(
                "(" + name,
                described && draw.oneIn(2) ? optional(writer.labels.ofNode(clause.outer, at)) : "",
                draw.oneIn(8) ? properties(entity()) : "",
                clause.named && !name.isEmpty() && draw.oneIn(10) ? where(name, Type.NODE, at) : "",
                ")");
    }

    private Held.Entity entity() {
        return at == Held.NONE ? Likely.NOTHING : writer.held.nodes().get(at);
    }

    /** Of what is held, for the most part. */
    private Piece properties(Held.Entity entity) {
        var keys = new ArrayList<>(entity.properties().keySet());
        if (!keys.isEmpty() && !draw.oneIn(8)) {
            String key = draw.of(keys);
            return optional(" {" + key + ": " + entity.properties().get(key) + "}");
        }
        return optional(
                draw.oneIn(2)
                        ? Piece.fixed(" {i: ", writer.numbers.integer(clause.outer, 1), "}")
                        : Piece.fixed(" {s: ", writer.texts.string(clause.outer, 0), "}"));
    }

    private Piece where(String name, Type type, int witness) {
        Scope inside = clause.outer.with(new Scope.Variable(name, type, true, witness));
        return optional(" WHERE ", writer.booleans.where(inside, 1));
    }

    private Piece hop() {
        int direction = direction();
        var bound = clause.outer.of(Type.RELATIONSHIPS);
        if (!bound.isEmpty() && draw.oneIn(32)) {
            at = Held.NONE;
            String again = "[" + draw.of(bound) + "*1..3]";
            return optional(before(direction), again, after(direction), endNode());
        }
        if (draw.oneIn(4)) {
            boolean isNamed = clause.named && draw.oneIn(2);
            String name = isNamed ? add("rs", Type.RELATIONSHIPS, Held.NONE) : "";
            return optional(walk(direction, name), endNode());
        }
        Piece body = relationship(direction);
        return optional(before(direction), body, after(direction), endNode());
    }

    /** 1 along relationships, -1 against them, 0 for either. */
    private int direction() {
        int direction = draw.between(-1, 1);
        if (free(direction >= 0, direction <= 0).isEmpty()) {
            direction = free(true, false).isEmpty() ? -1 : 1;
        }
        return direction;
    }

    private static String before(int direction) {
        return direction < 0 ? "<-" : "-";
    }

    private static String after(int direction) {
        return direction > 0 ? "->" : "-";
    }

    /** Relationships at the node that the path has come to, which the clause does not use yet. */
    private List<Integer> free(boolean leaving, boolean reaching) {
        return at == Held.NONE
                ? List.of()
                : writer.held.at(at, leaving, reaching).stream()
                        .filter(it -> !clause.walked.contains(it))
                        .toList();
    }

    /** Goes along one of them, if there is one: its index. */
    private int step(int direction) {
        List<Integer> free = free(direction >= 0, direction <= 0);
        if (free.isEmpty()) {
            at = Held.NONE;
            return Held.NONE;
        }
        int edge = draw.of(free);
        clause.walked.add(edge);
        at = writer.held.edges().get(edge).other(at);
        return edge;
    }

    private Piece relationship(int direction) {
        budget -= HOP;
        var bound = clause.outer.variables(Type.RELATIONSHIP).stream()
                .filter(it -> free(true, true).contains(it.witness()) || draw.oneIn(8))
                .toList();
        if (!bound.isEmpty() && draw.oneIn(5)) {
            Scope.Variable again = draw.of(bound);
            at = again.witness() == Held.NONE || at == Held.NONE
                    ? Held.NONE
                    : writer.held.edges().get(again.witness()).other(at);
            return Piece.word("[" + again.name() + "]");
        }
        int edge = step(direction);
        String name = clause.named && draw.oneIn(2) ? add("r", Type.RELATIONSHIP, edge) : "";
        Held.Entity entity =
                edge == Held.NONE ? Likely.NOTHING : writer.held.edges().get(edge);
        return Piece.fixed(
                "[" + name,
                optional(writer.labels.ofRelationship(typesOf(List.of(edge)))),
                draw.oneIn(12) ? properties(entity) : "",
                !name.isEmpty() && draw.oneIn(8) ? where(name, Type.RELATIONSHIP, edge) : "",
                "]");
    }

    private List<String> typesOf(List<Integer> edges) {
        return edges.stream()
                .filter(it -> it != Held.NONE)
                .map(it -> writer.held.edges().get(it).type())
                .distinct()
                .toList();
    }

    private Piece walk(int direction, String name) {
        budget -= 2 * HOP;
        Length length = draw.of(LENGTHS);
        var walked = new ArrayList<Integer>();
        int steps = draw.between(length.min(), length.max());
        while (walked.size() < steps
                && (walked.size() < length.min()
                        || !free(direction >= 0, direction <= 0).isEmpty())) {
            walked.add(step(direction));
        }
        return Piece.fixed(
                before(direction) + "[" + name,
                optional(writer.labels.ofRelationship(typesOf(walked))),
                length.inside(),
                draw.oneIn(24) ? properties(Likely.NOTHING) : "",
                "]" + after(direction) + length.behind());
    }
}
