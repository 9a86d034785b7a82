package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

/** Expressions that give points, and what is asked of points. */
final class Points {
    private final Writer writer;
    private final Draw draw;

    Points(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece point(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2)
                ? draw.either(
                        () -> phrase(Kind.POINT, writer.held("p", Values.POINTS)),
                        () -> phrase(Kind.POINT, draw.of("$point", "null")),
                        () -> writer.variable(scope, Type.POINT, Kind.POINT, "$point"),
                        () -> writer.property(scope, "p", Kind.POINT, draw.of(Values.POINTS)))
                : compound(scope, depth - 1);
    }

    private Piece compound(Scope scope, int depth) {
        return draw.either(
                () -> phrase(
                        Kind.POINT,
                        "point({x: ",
                        writer.numbers.integer(scope, depth),
                        " % 10, y: ",
                        writer.numbers.integer(scope, depth),
                        draw.of("})", ", z: 1})", ", crs: 'cartesian'})")),
                () -> phrase(
                        Kind.POINT,
                        "coalesce(",
                        point(scope, depth),
                        ", ",
                        point(scope, depth),
                        ")"),
                () -> writer.numbers.choice(scope, depth, Type.POINT, Kind.POINT));
    }

    /** A distance or a coordinate. */
    Piece number(Scope scope, int depth) {
        return draw.oneIn(2)
                ? phrase(
                        Kind.FLOAT,
                        "point.distance(",
                        point(scope, depth),
                        ", ",
                        point(scope, depth),
                        ")")
                : phrase(Kind.FLOAT, "(", point(scope, depth), ")" + draw.of(".x", ".y"));
    }

    /** Whether one lies between two others. */
    Piece within(Scope scope, int depth) {
        return phrase(
                Kind.BOOLEAN,
                "point.withinBBox(",
                point(scope, depth),
                ", ",
                point(scope, depth),
                ", ",
                point(scope, depth),
                ")");
    }
}
