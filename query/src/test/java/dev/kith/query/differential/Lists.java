package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.ArrayList;
import java.util.List;

/** Expressions that give lists of integers or strings. */
final class Lists {
    private final Writer writer;
    private final Draw draw;

    Lists(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /** In an order that is the same whatever the plan. */
    Piece integers(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2) ? leaf(scope) : compound(scope, depth - 1);
    }

    private Piece leaf(Scope scope) {
        return draw.either(
                () -> literal(scope, 0),
                () -> writer.variable(scope, Type.INTEGERS, Kind.LIST, "$list"),
                () -> writer.property(scope, "l", Kind.LIST, "[3, 1]"),
                () -> phrase(Kind.LIST, writer.held("l", List.of("[1, 2]", "[3]"))),
                () -> phrase(
                        Kind.LIST,
                        "range(" + draw.between(-1, 2) + ", " + draw.between(0, 4) + ")"),
                () -> phrase(
                        Kind.LIST, draw.of("[]", "null", "[null]", "$list", "[4, 1, 1]", "$list")));
    }

    private Piece compound(Scope scope, int depth) {
        return draw.either(
                () -> literal(scope, depth),
                () -> ofEntities(scope, depth),
                () -> writer.comprehensions.ofList(scope, depth, integers(scope, depth)),
                () -> phrase(
                        Kind.LIST,
                        "(",
                        integers(scope, depth),
                        " + ",
                        draw.oneIn(2)
                                ? integers(scope, depth)
                                : writer.numbers.integer(scope, depth),
                        ")"),
                () -> phrase(Kind.LIST, draw.of("tail(", "reverse("), integers(scope, depth), ")"),
                () -> phrase(
                        Kind.LIST,
                        integers(scope, depth),
                        "[" + draw.between(-2, 1) + ".." + draw.between(-1, 3) + "]"),
                () -> writer.subqueries.collect(scope, depth, Type.INTEGER),
                () -> writer.numbers.choice(scope, depth, Type.INTEGERS, Kind.LIST));
    }

    Piece literal(Scope scope, int depth) {
        List<Piece> elements = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            elements.add(writer.numbers.integer(scope, depth));
        }
        return phrase(Kind.LIST, Piece.listing("[", ", ", "]", 1, elements));
    }

    /** Over the elements of a path, if there is one. */
    private Piece ofEntities(Scope scope, int depth) {
        String element = writer.name("e");
        var paths = new Scope(
                scope.variables().stream().filter(it -> it.type().isDecided()).toList());
        return writer.entities(paths)
                .map(it -> {
                    Scope inside = scope.with(new Scope.Variable(element, it.element(), false));
                    return phrase(
                            Kind.LIST,
                            "[" + element + " IN " + it.list(),
                            Piece.optional(" WHERE ", writer.booleans.of(inside, depth)),
                            " | ",
                            writer.numbers.integer(inside, depth),
                            "]");
                })
                .orElseGet(() -> leaf(scope));
    }

    /** In an order that nothing decides: of use only where order plays no role. */
    Piece bag(Scope scope, int depth) {
        return draw.either(
                () -> writer.comprehensions.ofPattern(scope, depth),
                () -> writer.variable(scope, Type.BAG, Kind.LIST, "[]"),
                () -> writer.comprehensions.ofList(
                        scope, depth, writer.variable(scope, Type.BAG, Kind.LIST, "[2, 2]")));
    }

    /** Of strings, in an order that is the same whatever the plan. */
    Piece strings(Scope scope, int depth) {
        return draw.either(
                () -> writer.variable(scope, Type.STRINGS, Kind.LIST, "['a', 'b']"),
                () -> phrase(
                        Kind.LIST,
                        "split(",
                        writer.texts.string(scope, depth - 1),
                        draw.of(", 'b')", ", '')")),
                () -> writer.subqueries.collect(scope, depth - 1, Type.STRING),
                () -> phrase(
                        Kind.LIST,
                        "[",
                        writer.texts.string(scope, depth - 1),
                        ", ",
                        writer.texts.string(scope, depth - 1),
                        "]"));
    }
}
