package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/** CREATE and MERGE. */
final class Creations {
    private final Writer writer;
    private final Draw draw;

    /** Whether the rows come in an order that is decided. */
    private final boolean ordered;

    Creations(Writer writer, boolean ordered) {
        this.writer = writer;
        this.draw = writer.draw;
        this.ordered = ordered;
    }

    Reading.Clauses create(Scope scope) {
        var parts = new ArrayList<Piece>(List.of(Piece.word("CREATE ")));
        var added = new ArrayList<Scope.Variable>();
        int hops = draw.below(3);
        parts.add(createdNode(hops == 0 ? Scope.EMPTY : scope, scope, added));
        for (int i = hops; i > 0; i--) {
            boolean forwards = draw.oneIn(2);
            parts.add(optional(
                    forwards ? "-[" : "<-[",
                    ":" + draw.of("R", "S", "T"),
                    properties(scope),
                    forwards ? "]->" : "]-",
                    createdNode(scope, scope, added)));
        }
        Scope after = ordered ? scope.with(added) : scope;
        return new Reading.Clauses(Piece.fixed(parts.toArray()), after);
    }

    /** A new node, or one of {@code ends}. */
    private Piece createdNode(Scope ends, Scope scope, List<Scope.Variable> added) {
        var bound = ends.certain(Type.NODE);
        if (!bound.isEmpty() && draw.oneIn(2)) {
            return Piece.word("(" + draw.of(bound) + ")");
        }
        String name = writer.name("n");
        added.add(new Scope.Variable(name, Type.NODE, true));
        String labels = draw.of(
                ":A", ":B", ":C", ":D", ":A:D", "", ":$('A')", ":B&$($labels)", ":$(['C', 'D'])");
        return Piece.fixed("(" + name, optional(labels), properties(scope), ")");
    }

    private Piece properties(Scope scope) {
        if (draw.oneIn(2)) {
            return Piece.word("");
        }
        return optional(
                " {i: ",
                writer.numbers.integer(scope, 1),
                optional(", s: ", writer.texts.string(scope, 1)),
                draw.oneIn(2) ? more(scope) : "",
                "}");
    }

    private Piece more(Scope scope) {
        return draw.either(
                () -> optional(", d: ", writer.temporals.date(scope, 1)),
                () -> optional(", t: ", writer.temporals.moment(scope, 1)),
                () -> optional(", u: ", writer.temporals.duration(scope, 1)),
                () -> optional(", p: ", writer.points.point(scope, 1)));
    }

    /** What MERGE looks for: never null. */
    private Piece sought(Scope scope) {
        return draw.either(
                () -> Piece.fixed(" {i: ", sought(writer.numbers.integer(scope, 1), "5"), "}"),
                () -> Piece.fixed(" {i: ", sought(writer.numbers.integer(scope, 1), "5"), "}"),
                () -> Piece.word(" {i: " + writer.held("i", List.of("1")) + "}"),
                () -> Piece.word(" {s: " + writer.held("s", List.of("'a'")) + "}"),
                () -> Piece.fixed(" {d: ", sought(writer.temporals.date(scope, 0), "$date"), "}"),
                () -> Piece.fixed(" {p: ", sought(writer.points.point(scope, 0), "$point"), "}"));
    }

    private static Piece sought(Piece value, String otherwise) {
        return Piece.fixed("coalesce(", value, ", " + otherwise + ")");
    }

    Reading.Clauses mergeNode(Scope scope) {
        String name = writer.name("n");
        Piece piece = Piece.fixed(
                "MERGE (" + name,
                optional(draw.of(":A", ":B", ":C", ":D", "")),
                sought(scope),
                ")",
                onCreate(name),
                optional(" ON MATCH SET " + name + ".b = " + draw.of("true", "false", "null")));
        Scope after = ordered ? scope.with(new Scope.Variable(name, Type.NODE, true)) : scope;
        return new Reading.Clauses(piece, after);
    }

    private Piece onCreate(String name) {
        String labels = name.startsWith("n") ? ", " + name + ":$($label)" : "";
        return optional(" ON CREATE SET " + name + ".s = 'new'", draw.oneIn(4) ? labels : "");
    }

    Reading.Clauses mergeRelationship(Scope scope) {
        var nodes = scope.certain(Type.NODE);
        if (nodes.isEmpty()) {
            return mergeNode(scope);
        }
        String name = writer.name("r");
        String end = draw.oneIn(3) && ordered ? ":C {i: 1}" : draw.of(nodes);
        Piece piece = Piece.fixed(
                "MERGE (" + draw.of(nodes) + ")" + "-[" + name + ":" + draw.of("R", "S", "T"),
                draw.oneIn(2) ? "" : optional(sought(scope)),
                ordered && draw.oneIn(3) ? "]-(" : "]->(",
                end + ")",
                onCreate(name),
                optional(" ON MATCH SET " + name + ".b = true"));
        Scope after =
                ordered ? scope.with(new Scope.Variable(name, Type.RELATIONSHIP, true)) : scope;
        return new Reading.Clauses(piece, after);
    }

    /** Of several relationships: of use only where the order of rows is decided. */
    Reading.Clauses mergePath(Scope scope) {
        var added = new ArrayList<Scope.Variable>();
        var parts = new ArrayList<Piece>(List.of(Piece.word("MERGE "), mergedNode(scope, added)));
        for (int i = draw.between(1, 2); i > 0; i--) {
            String name = writer.name("r");
            added.add(new Scope.Variable(name, Type.RELATIONSHIP, true));
            String[] arrow = draw.of(
                    new String[] {"-", "->"}, new String[] {"<-", "-"}, new String[] {"-", "-"});
            parts.add(Piece.fixed(
                    arrow[0] + "[" + name + ":" + draw.of("R", "S") + "]" + arrow[1],
                    mergedNode(scope, added)));
        }
        parts.add(onCreate(added.getLast().name()));
        return new Reading.Clauses(Piece.fixed(parts.toArray()), scope.with(added));
    }

    private Piece mergedNode(Scope scope, List<Scope.Variable> added) {
        var bound = scope.certain(Type.NODE);
        if (!bound.isEmpty() && draw.oneIn(2)) {
            return Piece.word("(" + draw.of(bound) + ")");
        }
        String name = writer.name("n");
        added.add(new Scope.Variable(name, Type.NODE, true));
        return Piece.fixed(
                "(" + name + draw.of(":A", ":B", ":C"),
                draw.oneIn(2) ? optional(sought(scope)) : "",
                ")");
    }
}
