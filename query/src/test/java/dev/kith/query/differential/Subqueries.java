package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;
import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.List;

/** Queries within expressions: EXISTS, COUNT and COLLECT. */
final class Subqueries {
    /** What the patterns of one subquery in an expression may cost. */
    static final double BUDGET = 4;

    private final Writer writer;
    private final Draw draw;

    /** Whether a query within the statement is being drawn: that holds no other. */
    private boolean inner;

    Subqueries(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece exists(Scope scope, int depth) {
        return phrase(Kind.BOOLEAN, "EXISTS { ", body(scope, depth), " }");
    }

    Piece count(Scope scope, int depth) {
        return draw.oneIn(4)
                ? phrase(
                        Kind.INTEGER,
                        "COUNT { ",
                        rows(scope, depth, Type.INTEGER, "DISTINCT ", writer.name("x")),
                        " }")
                : phrase(Kind.INTEGER, "COUNT { ", body(scope, depth), " }");
    }

    private Piece body(Scope scope, int depth) {
        if (depth > 0 && !inner && draw.oneIn(4)) {
            inner = true;
            Piece query = writer.reading.inner(scope);
            inner = false;
            return query;
        }
        Patterns.Drawn drawn = writer.patterns.match(scope, BUDGET);
        Scope inside = scope.with(drawn.added());
        return Piece.fixed(
                draw.oneIn(3) ? "MATCH " : "",
                drawn.piece(),
                draw.oneIn(2) ? optional(" WHERE ", writer.booleans.where(inside, depth)) : "");
    }

    /** A COLLECT { } with its elements in order. */
    Piece collect(Scope scope, int depth, Type type) {
        String distinct = draw.oneIn(3) ? "DISTINCT " : "";
        String name = writer.name("x");
        if (draw.oneIn(4)) {
            return phrase(
                    Kind.LIST,
                    "COLLECT { CALL (" + String.join(", ", names(scope)) + ") { ",
                    rows(scope, depth, type, distinct, name),
                    optional(draw.of(" UNION ", " UNION ALL "), rows(scope, depth, type, "", name)),
                    " } RETURN " + name + " ORDER BY " + name + " }");
        }
        return phrase(
                Kind.LIST,
                "COLLECT { ",
                rows(scope, depth, type, distinct, name),
                " ORDER BY " + name,
                draw.of("", " DESC"),
                draw.oneIn(3) ? optional(" LIMIT 2") : "",
                " }");
    }

    private static List<String> names(Scope scope) {
        return scope.variables().stream().map(Scope.Variable::name).toList();
    }

    private Piece rows(Scope scope, int depth, Type type, String distinct, String name) {
        Patterns.Drawn drawn = writer.patterns.match(scope, BUDGET);
        Scope inside = scope.with(drawn.added());
        return Piece.fixed(
                "MATCH ",
                drawn.piece(),
                draw.oneIn(2) ? optional(" WHERE ", writer.booleans.where(inside, depth)) : "",
                " RETURN ",
                optional(distinct),
                writer.expression(type, inside, depth),
                " AS " + name);
    }
}
