package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.ArrayList;
import java.util.List;

/** Maps with the keys {@code i}, an integer, and {@code s}, a string: written and projected. */
final class Maps {
    private final Writer writer;
    private final Draw draw;

    Maps(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece map(Scope scope, int depth) {
        return draw.either(
                () -> writer.variable(scope, Type.MAP, Kind.MAP, "{i: 1, s: 'a'}"),
                () -> phrase(
                        Kind.MAP,
                        "{i: ",
                        writer.numbers.integer(scope, depth - 1),
                        ", s: ",
                        writer.texts.string(scope, depth - 1),
                        "}"),
                () -> properties(scope),
                () -> projection(scope, depth - 1),
                () -> projection(scope, depth - 1));
    }

    /** Of values that may be stored. */
    Piece storable(Scope scope, int depth) {
        return draw.either(
                () -> Piece.fixed(
                        "{i: ",
                        writer.numbers.integer(scope, depth),
                        ", s: ",
                        writer.texts.string(scope, depth),
                        "}"),
                () -> Piece.fixed(
                        "{u: ",
                        writer.temporals.duration(scope, depth),
                        ", d: ",
                        writer.temporals.date(scope, depth),
                        "}"),
                () -> properties(scope));
    }

    private Piece properties(Scope scope) {
        var entities = scope.entities();
        return phrase(
                Kind.MAP,
                entities.isEmpty() ? "{i: null}" : "properties(" + draw.of(entities) + ")");
    }

    private Piece projection(Scope scope, int depth) {
        var subjects = new ArrayList<>(scope.entities());
        subjects.addAll(scope.of(Type.MAP));
        if (subjects.isEmpty()) {
            return Piece.word("{i: null}");
        }
        return phrase(
                Kind.MAP,
                Piece.listing(draw.of(subjects) + " {", ", ", "}", 0, items(scope, depth)));
    }

    private List<Piece> items(Scope scope, int depth) {
        var items = new ArrayList<Piece>();
        if (draw.oneIn(3)) {
            items.add(Piece.word(".*"));
        }
        items.add(
                draw.oneIn(2)
                        ? Piece.word(".i")
                        : Piece.fixed("i: ", writer.numbers.integer(scope, depth)));
        items.add(
                draw.oneIn(2)
                        ? Piece.word(".s")
                        : Piece.fixed("s: ", writer.texts.string(scope, depth)));
        if (draw.oneIn(3)) {
            Type type = draw.oneIn(3) ? Type.MAP : writer.scalar();
            items.add(Piece.fixed("more: ", writer.expression(type, scope, depth)));
        }
        var decided = scope.decided();
        if (!decided.isEmpty() && draw.oneIn(4)) {
            items.add(Piece.word(draw.of(decided).name()));
        }
        return items;
    }

    /** One of its entries, by a name that is written or computed. */
    Piece entry(Scope scope, int depth, String key, Kind kind) {
        return draw.oneIn(2)
                ? phrase(kind, "(", map(scope, depth), ")." + key)
                : phrase(kind, "(", map(scope, depth), ")['" + key + "']");
    }

    Piece test(Scope scope, int depth) {
        return draw.either(
                () -> phrase(
                        Kind.BOOLEAN,
                        "(",
                        map(scope, depth),
                        draw.of(" = ", " <> "),
                        map(scope, depth),
                        ")"),
                () -> phrase(Kind.BOOLEAN, "('i' IN keys(", map(scope, depth), "))"));
    }
}
