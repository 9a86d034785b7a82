package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/** Patterns, as MATCH has them and as conditions. */
final class Patterns {
    private final Writer writer;
    private final Draw draw;

    Patterns(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /** One pattern or more, with the variables that it adds. */
    record Drawn(Piece piece, List<Scope.Variable> added) {}

    /** What stands after MATCH, within a budget. */
    Drawn match(Scope scope, double budget) {
        var paths = new ArrayList<Piece>();
        var clause = new PathWriter.Clause(scope, true);
        for (int i = draw.oneIn(4) ? 2 : 1; i > 0; i--) {
            var path = new PathWriter(writer, clause, budget / i);
            Piece drawn = path.drawn(0, 3);
            paths.add(draw.oneIn(6) ? path.named(drawn) : drawn);
        }
        return new Drawn(Piece.listing("", ", ", "", 1, paths), clause.added());
    }

    /** One path of one relationship or variable length. */
    Drawn step(Scope scope) {
        var clause = new PathWriter.Clause(scope, true);
        Piece path = new PathWriter(writer, clause, Subqueries.BUDGET).drawn(1, 1);
        return new Drawn(path, clause.added());
    }

    /** A path of variable length of which only the ends have names. */
    Drawn ends(Scope scope) {
        var clause = new PathWriter.Clause(scope, true);
        Piece path = new PathWriter(writer, clause, Subqueries.BUDGET).ends();
        return new Drawn(path, clause.added());
    }

    /** A shortest path between two nodes in scope. */
    Drawn shortest(Scope scope) {
        var nodes = scope.of(Type.NODE);
        boolean all = draw.oneIn(2);
        String name = writer.name("sp");
        Piece path = Piece.fixed(
                name + " = " + (all ? "allShortestPaths(" : "shortestPath("),
                "(" + draw.of(nodes) + ")" + draw.of("-", "<-") + "[",
                optional(writer.labels.ofRelationship(List.of())),
                draw.of("*", "*..2", "*..3", "*1..4", "*0..3") + "]" + draw.of("-", "-"),
                "(" + draw.of(nodes) + "))");
        return new Drawn(
                path, List.of(new Scope.Variable(name, all ? Type.PATH : Type.SHORTEST, true)));
    }

    /** A pattern of one relationship or more that introduces no variable. */
    Piece predicate(Scope scope) {
        var clause = new PathWriter.Clause(scope, false);
        return new PathWriter(writer, clause, Subqueries.BUDGET).drawn(1, draw.oneIn(4) ? 2 : 1);
    }
}
