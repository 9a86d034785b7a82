package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.List;

/** Expressions that give numbers. */
final class Numbers {
    private final Writer writer;
    private final Draw draw;

    Numbers(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece integer(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(3) ? leaf(scope) : compound(scope, depth - 1);
    }

    private Piece leaf(Scope scope) {
        return draw.either(
                () -> phrase(Kind.INTEGER, writer.held("i", List.of("-1", "0", "1", "2", "5"))),
                () -> writer.variable(scope, Type.INTEGER, Kind.INTEGER, "2"),
                () -> writer.property(scope, "i", Kind.INTEGER, "3"),
                () -> writer.property(scope, "i", Kind.INTEGER, "$int"),
                () -> phrase(Kind.INTEGER, draw.of("$int", "null", "$none", rare())));
    }

    /** Seldom a number at the border of what fits: what goes over it fails. */
    private String rare() {
        return draw.oneIn(4) ? draw.of("9223372036854775807", "-9223372036854775808") : "0";
    }

    private Piece compound(Scope scope, int depth) {
        return draw.either(
                () -> arithmetic(scope, depth),
                () -> arithmetic(scope, depth),
                () -> choice(scope, depth, Type.INTEGER, Kind.INTEGER),
                () -> phrase(
                        Kind.INTEGER,
                        "coalesce(",
                        integer(scope, depth),
                        ", ",
                        integer(scope, depth),
                        ")"),
                () -> phrase(Kind.INTEGER, "size(", writer.lists.integers(scope, depth), ")"),
                () -> phrase(Kind.INTEGER, "size(", writer.lists.bag(scope, depth), ")"),
                () -> phrase(Kind.INTEGER, "size(", writer.texts.string(scope, depth), ")"),
                () -> phrase(
                        Kind.INTEGER,
                        draw.of("head(", "last("),
                        writer.lists.integers(scope, depth),
                        ")"),
                () -> phrase(
                        Kind.INTEGER,
                        writer.lists.integers(scope, depth),
                        "[" + draw.between(-2, 3) + "]"),
                () -> phrase(Kind.INTEGER, "toInteger(", writer.texts.string(scope, depth), ")"),
                () -> phrase(Kind.INTEGER, draw.of("abs(", "sign("), integer(scope, depth), ")"),
                () -> writer.maps.entry(scope, depth, "i", Kind.INTEGER),
                () -> writer.temporals.part(scope, depth),
                () -> reduced(scope, depth),
                () -> writer.subqueries.count(scope, depth),
                () -> length(scope));
    }

    private Piece arithmetic(Scope scope, int depth) {
        if (draw.oneIn(6)) {
            // Seldom a divisor that can be zero.
            Piece divisor =
                    draw.oneIn(8) ? integer(scope, depth) : Piece.word(draw.of("2", "3", "-2"));
            return phrase(
                    Kind.INTEGER, "(", integer(scope, depth), draw.of(" / ", " % "), divisor, ")");
        }
        return phrase(
                Kind.INTEGER,
                "(",
                integer(scope, depth),
                draw.of(" + ", " - ", " * "),
                integer(scope, depth),
                ")");
    }

    /** A CASE, with or without an operand. */
    Piece choice(Scope scope, int depth, Type type, Kind kind) {
        if (draw.oneIn(2)) {
            return phrase(
                    kind,
                    "CASE WHEN ",
                    writer.booleans.of(scope, depth),
                    " THEN ",
                    writer.expression(type, scope, depth),
                    Piece.optional(" ELSE ", writer.expression(type, scope, depth)),
                    " END");
        }
        return phrase(
                kind,
                "CASE ",
                integer(scope, depth),
                " WHEN ",
                integer(scope, depth),
                " THEN ",
                writer.expression(type, scope, depth),
                Piece.optional(" WHEN null THEN ", writer.expression(type, scope, depth)),
                Piece.optional(" ELSE ", writer.expression(type, scope, depth)),
                " END");
    }

    private Piece reduced(Scope scope, int depth) {
        String sum = writer.name("acc");
        String element = writer.name("e");
        Piece list = draw.oneIn(2)
                ? writer.lists.integers(scope, depth)
                : writer.lists.bag(scope, depth);
        return phrase(
                Kind.INTEGER,
                "reduce(" + sum + " = 0, " + element + " IN ",
                list,
                " | " + sum + " + coalesce(" + element + ", 7) % 5)");
    }

    private Piece length(Scope scope) {
        return draw.either(
                () -> lengthOf(scope, Type.PATH, "length"),
                () -> lengthOf(scope, Type.SHORTEST, "length"),
                () -> lengthOf(scope, Type.RELATIONSHIPS, "size"));
    }

    private Piece lengthOf(Scope scope, Type type, String function) {
        var names = scope.of(type);
        return phrase(Kind.INTEGER, names.isEmpty() ? "0" : function + "(" + draw.of(names) + ")");
    }

    Piece floating(Scope scope, int depth) {
        if (depth <= 0 || draw.oneIn(2)) {
            return draw.either(
                    () -> writer.property(scope, "f", Kind.FLOAT, "0.5"),
                    () -> writer.variable(scope, Type.FLOAT, Kind.FLOAT, "2.5"),
                    () -> phrase(Kind.FLOAT, writer.held("f", List.of("1.5", "-0.5", "$float"))));
        }
        return draw.either(
                () -> phrase(
                        Kind.FLOAT,
                        "(",
                        floating(scope, depth - 1),
                        draw.of(" + ", " - ", " * ", " / "),
                        floating(scope, depth - 1),
                        ")"),
                () -> phrase(Kind.FLOAT, "toFloat(", integer(scope, depth - 1), ")"),
                () -> phrase(Kind.FLOAT, "(", integer(scope, depth - 1), " / 2.0)"),
                () -> phrase(
                        Kind.FLOAT,
                        draw.of("floor(", "abs(", "round("),
                        floating(scope, depth - 1),
                        ")"),
                () -> writer.points.number(scope, depth - 1),
                () -> choice(scope, depth - 1, Type.FLOAT, Kind.FLOAT));
    }
}
