package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;
import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.ArrayList;
import java.util.List;

/** Patterns, as MATCH has them and as expressions. */
final class Patterns {
    /** What one node or relationship multiplies the rows by, as a logarithm. */
    private static final double NODE = 1.8;

    private static final double HOP = 1.0;

    /** What the patterns of one subquery in an expression may cost. */
    private static final double SUBQUERY = 4;

    private final Writer writer;
    private final Draw draw;

    /** Whether a query within the statement is being drawn: that holds no other. */
    private boolean inner;

    Patterns(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /** One pattern or more, with the variables that it adds. */
    record Drawn(Piece piece, List<Scope.Variable> added) {}

    /** One path being drawn. */
    private final class Path {
        private final Scope outer;
        private final boolean named;
        private final List<Piece> parts = new ArrayList<>();
        private final List<Scope.Variable> added;
        private double budget;

        /**
         * @param added by the paths before it in the same clause; this one adds its own
         * @param named whether it may introduce variables
         */
        Path(Scope outer, List<Scope.Variable> added, boolean named, double budget) {
            this.outer = outer;
            this.added = added;
            this.named = named;
            this.budget = budget;
        }

        Piece drawn(int mostHops) {
            node();
            int hops = draw.below(mostHops + 1);
            for (int i = 0; i < hops && budget > HOP; i++) {
                parts.add(hop());
            }
            return Piece.fixed(parts.toArray());
        }

        private void node() {
            var bound = outer.with(added).of(Type.NODE);
            if (!bound.isEmpty() && (budget < NODE || !draw.oneIn(3))) {
                parts.add(node(draw.of(bound), draw.oneIn(4)));
            } else {
                budget -= NODE;
                parts.add(node(newNode(), !draw.oneIn(3)));
            }
        }

        private Piece endNode() {
            var bound = outer.with(added).of(Type.NODE);
            return !bound.isEmpty() && draw.oneIn(4)
                    ? node(draw.of(bound), draw.oneIn(6))
                    : node(newNode(), draw.oneIn(2));
        }

        private String newNode() {
            return named && !draw.oneIn(3) ? add("n", Type.NODE) : "";
        }

        private String add(String prefix, Type type) {
            String name = writer.name(prefix);
            added.add(new Scope.Variable(name, type, true));
            return name;
        }

        private Piece node(String name, boolean described) {
            return Piece.fixed(
                    "(" + name,
                    described && draw.oneIn(2) ? optional(labels()) : "",
                    draw.oneIn(10) ? properties() : "",
                    named && !name.isEmpty() && draw.oneIn(12) ? where(name, Type.NODE) : "",
                    ")");
        }

        private Piece properties() {
            return optional(
                    draw.oneIn(2)
                            ? Piece.fixed(" {i: ", writer.numbers.integer(outer, 1), "}")
                            : Piece.fixed(" {s: ", writer.texts.string(outer, 0), "}"));
        }

        private Piece where(String name, Type type) {
            Scope inside = outer.with(new Scope.Variable(name, type, true));
            return optional(" WHERE ", writer.booleans.where(inside, 1));
        }

        private Piece hop() {
            String[] arrow = draw.of(
                    new String[] {"-", "->"}, new String[] {"<-", "-"}, new String[] {"-", "-"});
            Piece body = draw.oneIn(4) ? walk() : relationship();
            return optional(arrow[0], body, arrow[1], endNode());
        }

        private Piece relationship() {
            budget -= HOP;
            var bound = outer.of(Type.RELATIONSHIP);
            if (!bound.isEmpty() && draw.oneIn(8)) {
                return Piece.word("[" + draw.of(bound) + "]");
            }
            String name = named && draw.oneIn(2) ? add("r", Type.RELATIONSHIP) : "";
            return Piece.fixed(
                    "[" + name,
                    optional(types()),
                    draw.oneIn(12) ? properties() : "",
                    !name.isEmpty() && draw.oneIn(8) ? where(name, Type.RELATIONSHIP) : "",
                    "]");
        }

        private Piece walk() {
            budget -= 2 * HOP;
            var bound = outer.of(Type.RELATIONSHIPS);
            if (!bound.isEmpty() && draw.oneIn(12)) {
                return Piece.word("[" + draw.of(bound) + "*1..3]");
            }
            String name = named && draw.oneIn(2) ? add("rs", Type.RELATIONSHIPS) : "";
            return Piece.fixed(
                    "[" + name,
                    optional(types()),
                    draw.of("*1..2", "*0..1", "*2", "*..2", "*0..2", "*1..3", "*2..3", "*..3"),
                    draw.oneIn(12) ? properties() : "",
                    "]");
        }
    }

    Piece labels() {
        return Piece.word(
                draw.of(":A", ":B", ":C", ":A", ":A", ":A|B", ":A&B", ":!A", ":%", ":A|C"));
    }

    private Piece types() {
        return Piece.word(draw.of(":R", ":S", ":R|S", "", "", "", ":!R", ":R|T"));
    }

    /** What stands after MATCH, within a budget. */
    Drawn match(Scope scope, double budget) {
        var paths = new ArrayList<Piece>();
        var added = new ArrayList<Scope.Variable>();
        for (int i = draw.oneIn(4) ? 2 : 1; i > 0; i--) {
            var path = new Path(scope, added, true, budget / i);
            Piece drawn = path.drawn(3);
            if (draw.oneIn(6)) {
                drawn = Piece.fixed(optional(path.add("p", Type.PATH) + " = "), drawn);
            }
            paths.add(drawn);
        }
        return new Drawn(Piece.listing("", ", ", "", 1, paths), List.copyOf(added));
    }

    /** A shortest path between two nodes in scope. */
    Drawn shortest(Scope scope) {
        var nodes = scope.of(Type.NODE);
        boolean all = draw.oneIn(2);
        String name = writer.name("sp");
        Piece path = Piece.fixed(
                name + " = " + (all ? "allShortestPaths(" : "shortestPath("),
                "(" + draw.of(nodes) + ")" + draw.of("-", "<-") + "[",
                optional(types()),
                draw.of("*", "*..2", "*..3", "*1..4", "*0..3") + "]" + draw.of("-", "-"),
                "(" + draw.of(nodes) + "))");
        return new Drawn(
                path, List.of(new Scope.Variable(name, all ? Type.PATH : Type.SHORTEST, true)));
    }

    // --- as expressions

    /** A pattern of one hop or more that introduces no variable. */
    Piece predicate(Scope scope) {
        var path = new Path(scope, new ArrayList<>(), false, SUBQUERY);
        path.node();
        path.parts.add(path.hop());
        if (draw.oneIn(4)) {
            path.parts.add(path.hop());
        }
        return Piece.fixed(path.parts.toArray());
    }

    Piece exists(Scope scope, int depth) {
        return phrase(Kind.BOOLEAN, "EXISTS { ", body(scope, depth), " }");
    }

    Piece count(Scope scope, int depth) {
        return phrase(Kind.INTEGER, "COUNT { ", body(scope, depth), " }");
    }

    private Piece body(Scope scope, int depth) {
        if (depth > 0 && !inner && draw.oneIn(4)) {
            inner = true;
            Piece query = writer.reading.inner(scope);
            inner = false;
            return query;
        }
        Drawn drawn = match(scope, SUBQUERY);
        Scope inside = scope.with(drawn.added());
        return Piece.fixed(
                draw.oneIn(3) ? "MATCH " : "",
                drawn.piece(),
                draw.oneIn(2) ? optional(" WHERE ", writer.booleans.where(inside, depth)) : "");
    }

    Piece comprehension(Scope scope, int depth) {
        var added = new ArrayList<Scope.Variable>();
        var path = new Path(scope, added, true, SUBQUERY);
        path.node();
        path.parts.add(path.hop());
        Scope inside = scope.with(added);
        return phrase(
                Kind.LIST,
                "[",
                Piece.fixed(path.parts.toArray()),
                draw.oneIn(2) ? optional(" WHERE ", writer.booleans.where(inside, depth)) : "",
                " | ",
                writer.numbers.integer(inside, depth),
                "]");
    }
}
