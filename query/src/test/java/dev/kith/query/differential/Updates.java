package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements that write. Where nothing decides the order of rows, only what gives the same graph in
 * any order; where the rows are sorted by all that they hold, anything.
 */
final class Updates {
    /** The logarithm of about how many rows are read before the first write. */
    private static final double ROWS = 3.5;

    private final Writer writer;
    private final Draw draw;
    private final boolean ordered;

    Updates(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
        this.ordered = draw.oneIn(2);
    }

    Reading.Query statement() {
        int count = draw.below(3);
        Reading.Clauses read = writer.reading.clauses(Scope.EMPTY, count, ROWS);
        var pieces = new ArrayList<Piece>(List.of(read.piece()));
        Scope scope = read.scope();
        if (ordered && !scope.decided().isEmpty()) {
            pieces.add(sorted(scope));
            scope = new Scope(scope.decided());
        } else if (ordered && count > 0) {
            pieces.add(Piece.word("WITH count(*) AS rows "));
            scope = new Scope(List.of(new Scope.Variable("rows", Type.INTEGER, true)));
        }
        for (int i = draw.between(1, 3); i > 0; i--) {
            Reading.Clauses update = update(scope);
            pieces.add(Piece.fixed(optional(update.piece(), " ")));
            scope = update.scope();
        }
        boolean deletes = draw.oneIn(5);
        if (deletes) {
            pieces.add(Piece.fixed(delete(scope), " "));
        }
        return deletes ? counted(pieces) : returned(pieces, scope);
    }

    private Reading.Query counted(List<Piece> pieces) {
        pieces.add(draw.oneIn(2) ? optional("RETURN count(*) AS c") : Piece.word(""));
        return new Reading.Query(Piece.fixed(pieces.toArray()), true);
    }

    private Reading.Query returned(List<Piece> pieces, Scope scope) {
        if (draw.oneIn(2)) {
            return new Reading.Query(Piece.fixed(pieces.toArray()), false);
        }
        if (ordered && draw.oneIn(2)) {
            pieces.add(Piece.word("WITH count(*) AS updated "));
            Scope after = new Scope(List.of(new Scope.Variable("updated", Type.INTEGER, true)));
            Reading.Clauses again = writer.reading.clauses(after, 1, ROWS);
            pieces.add(again.piece());
            return result(pieces, again.scope());
        }
        return result(pieces, scope);
    }

    private Reading.Query result(List<Piece> pieces, Scope scope) {
        Projections.Drawn result = writer.projections.result(scope);
        pieces.add(Piece.fixed("RETURN ", result.piece()));
        return new Reading.Query(Piece.fixed(pieces.toArray()), result.ordered());
    }

    private static Piece sorted(Scope scope) {
        List<String> names = scope.decided().stream().map(Scope.Variable::name).toList();
        String all = String.join(", ", names);
        return Piece.word("WITH " + all + " ORDER BY " + all + " ");
    }

    private Reading.Clauses update(Scope scope) {
        return switch (draw.below(8)) {
            case 0, 1 -> create(scope);
            case 2 -> mergeNode(scope);
            case 3 -> mergeRelationship(scope);
            case 4 -> new Reading.Clauses(foreach(scope), scope);
            case 5 -> new Reading.Clauses(remove(scope), scope);
            default -> new Reading.Clauses(set(scope), scope);
        };
    }

    private Reading.Clauses create(Scope scope) {
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
        return Piece.fixed(
                "(" + name,
                optional(draw.of(":A", ":B", ":C", ":D", ":A:D", "")),
                properties(scope),
                ")");
    }

    private Piece properties(Scope scope) {
        return draw.oneIn(2)
                ? Piece.word("")
                : optional(
                        " {i: ",
                        writer.numbers.integer(scope, 1),
                        optional(", s: ", writer.texts.string(scope, 1)),
                        "}");
    }

    /** A value that is never null. */
    private Piece certain(Scope scope) {
        return Piece.fixed("coalesce(", writer.numbers.integer(scope, 1), ", 5)");
    }

    private Reading.Clauses mergeNode(Scope scope) {
        String name = writer.name("n");
        Piece piece = Piece.fixed(
                "MERGE (" + name,
                optional(draw.of(":A", ":B", ":C", ":D", "")),
                " {i: ",
                certain(scope),
                "})",
                optional(" ON CREATE SET " + name + ".s = 'new'"),
                optional(" ON MATCH SET " + name + ".b = " + draw.of("true", "false", "null")));
        Scope after = ordered ? scope.with(new Scope.Variable(name, Type.NODE, true)) : scope;
        return new Reading.Clauses(piece, after);
    }

    private Reading.Clauses mergeRelationship(Scope scope) {
        var nodes = scope.certain(Type.NODE);
        if (nodes.isEmpty()) {
            return mergeNode(scope);
        }
        String name = writer.name("r");
        String end = draw.oneIn(3) && ordered ? ":C {i: 1}" : draw.of(nodes);
        Piece piece = Piece.fixed(
                "MERGE (" + draw.of(nodes) + ")" + "-[" + name + ":" + draw.of("R", "S", "T"),
                draw.oneIn(2) ? "" : optional(" {i: ", certain(scope), "}"),
                ordered && draw.oneIn(3) ? "]-(" : "]->(",
                end + ")",
                optional(" ON CREATE SET " + name + ".s = 'new'"),
                optional(" ON MATCH SET " + name + ".b = true"));
        Scope after =
                ordered ? scope.with(new Scope.Variable(name, Type.RELATIONSHIP, true)) : scope;
        return new Reading.Clauses(piece, after);
    }

    private Piece foreach(Scope scope) {
        String name = writer.name("x");
        Scope inside = scope.with(new Scope.Variable(name, Type.INTEGER, false));
        Piece body = switch (draw.below(4)) {
            case 0 -> mergeNode(inside).piece();
            case 1 -> ordered ? set(inside) : create(inside).piece();
            default -> create(inside).piece();
        };
        return Piece.fixed(
                "FOREACH (" + name + " IN ",
                writer.lists.integers(ordered ? scope : Scope.EMPTY, 1),
                " | ",
                body,
                ")");
    }

    private String entity(Scope scope) {
        var entities = new ArrayList<>(scope.of(Type.NODE));
        entities.addAll(scope.of(Type.RELATIONSHIP));
        return entities.isEmpty() ? "" : draw.of(entities);
    }

    private Piece set(Scope scope) {
        if (entity(scope).isEmpty()) {
            return create(scope).piece();
        }
        var items = new ArrayList<Piece>();
        for (int i = ordered ? draw.between(1, 3) : 1; i > 0; i--) {
            items.add(setItem(scope));
        }
        return Piece.listing("SET ", ", ", "", 1, items);
    }

    private Piece setItem(Scope scope) {
        String name = entity(scope);
        boolean isNode = scope.of(Type.NODE).contains(name);
        Scope values = ordered ? scope : Scope.EMPTY;
        return switch (draw.below(6)) {
            case 0 ->
                Piece.fixed(
                        name + draw.of(" += ", " = ") + "{i: ",
                        writer.numbers.integer(values, 1),
                        ", s: ",
                        writer.texts.string(values, 1),
                        "}");
            case 1 -> Piece.word(isNode ? name + draw.of(":A", ":D", ":B:C") : name + ".b = null");
            case 2 -> Piece.word(name + ".i = " + name + ".i + 1");
            case 3 -> Piece.fixed(name + ".m = ", writer.expression(Type.ANY, values, 1));
            case 4 -> Piece.fixed(name + ".l = ", writer.lists.integers(values, 1));
            default -> Piece.fixed(name + ".i = ", writer.numbers.integer(values, 1));
        };
    }

    private Piece remove(Scope scope) {
        String name = entity(scope);
        if (name.isEmpty()) {
            return create(scope).piece();
        }
        return Piece.word("REMOVE "
                + name
                + (scope.of(Type.NODE).contains(name) && draw.oneIn(2)
                        ? draw.of(":A", ":B", ":A:C")
                        : draw.of(".i", ".s", ".m")));
    }

    private Piece delete(Scope scope) {
        String name = entity(scope);
        if (name.isEmpty()) {
            return create(scope).piece();
        }
        return Piece.fixed(draw.oneIn(3) ? "" : optional("DETACH "), "DELETE " + name);
    }
}
