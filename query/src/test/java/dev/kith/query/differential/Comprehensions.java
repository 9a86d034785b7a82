package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;
import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.Optional;

/** Comprehensions of patterns and lists, and conditions on what they list. */
final class Comprehensions {
    private final Writer writer;
    private final Draw draw;

    Comprehensions(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /** Of integers, in an order that nothing decides. */
    Piece ofPattern(Scope scope, int depth) {
        Patterns.Drawn drawn = writer.patterns.step(scope);
        Scope inside = scope.with(drawn.added());
        return ofPattern(drawn, inside, depth, writer.numbers.integer(inside, depth));
    }

    private Piece ofPattern(Patterns.Drawn drawn, Scope inside, int depth, Piece result) {
        return phrase(
                Kind.LIST,
                "[",
                drawn.piece(),
                draw.oneIn(2) ? optional(" WHERE ", writer.booleans.where(inside, depth)) : "",
                " | ",
                result,
                "]");
    }

    /** Of nodes at the end of relationships, in an order that nothing decides. */
    private Optional<Piece> nodes(Scope scope, int depth) {
        Patterns.Drawn drawn = writer.patterns.step(scope);
        var nodes = new Scope(drawn.added()).of(Type.NODE);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ofPattern(drawn, scope.with(drawn.added()), depth, Piece.word(draw.of(nodes))));
    }

    /** Of integers, in the order of the list. */
    Piece ofList(Scope scope, int depth, Piece list) {
        String element = writer.name("e");
        Scope inside = scope.with(new Scope.Variable(element, Type.INTEGER, false));
        return phrase(
                Kind.LIST,
                "[" + element + " IN ",
                list,
                optional(" WHERE ", writer.booleans.of(inside, depth)),
                optional(" | ", writer.numbers.integer(inside, depth)),
                "]");
    }

    /** A condition on what a comprehension or a COLLECT lists. */
    Piece test(Scope scope, int depth) {
        return draw.either(
                () -> nodes(scope, depth)
                        .map(it -> quantified(scope, depth, it, Type.NODE))
                        .orElseGet(() -> size(scope, depth)),
                () -> quantified(scope, depth, ofPattern(scope, depth), Type.INTEGER),
                () -> quantified(
                        scope,
                        depth,
                        writer.subqueries.collect(scope, depth, Type.STRING),
                        Type.STRING),
                () -> size(scope, depth),
                () -> in(scope, depth, Type.INTEGER, listed(scope, depth)),
                () -> in(scope, depth, Type.INTEGER, ofPattern(scope, depth)),
                () -> collected(scope, depth));
    }

    private Piece listed(Scope scope, int depth) {
        return ofList(scope, depth, writer.lists.integers(scope, depth));
    }

    private Piece collected(Scope scope, int depth) {
        Type type = writer.scalar();
        return in(scope, depth, type, writer.subqueries.collect(scope, depth, type));
    }

    private Piece in(Scope scope, int depth, Type type, Piece list) {
        return phrase(Kind.BOOLEAN, "(", writer.expression(type, scope, depth), " IN ", list, ")");
    }

    private Piece size(Scope scope, int depth) {
        return phrase(
                Kind.BOOLEAN,
                "(size(",
                ofPattern(scope, depth),
                ")" + draw.of(" > 0", " = 1", " < 3", " >= 2") + ")");
    }

    Piece quantified(Scope scope, int depth, Piece list, Type element) {
        String name = writer.name("e");
        Scope inside = scope.with(new Scope.Variable(name, element, false));
        return phrase(
                Kind.BOOLEAN,
                draw.of("all(", "any(", "none(", "single(") + name + " IN ",
                list,
                " WHERE ",
                writer.booleans.of(inside, depth),
                ")");
    }
}
