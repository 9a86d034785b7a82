package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.List;

/** Expressions that give strings. */
final class Texts {
    private final Writer writer;
    private final Draw draw;

    Texts(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece string(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2) ? leaf(scope) : compound(scope, depth - 1);
    }

    private Piece leaf(Scope scope) {
        return draw.either(
                () -> phrase(Kind.STRING, writer.held("s", List.of("'a'", "''", "null", "$text"))),
                () -> writer.variable(scope, Type.STRING, Kind.STRING, "'b'"),
                () -> writer.property(scope, "s", Kind.STRING, "'c'"),
                () -> writer.property(scope, "s", Kind.STRING, "$text"));
    }

    private Piece compound(Scope scope, int depth) {
        return draw.either(
                () -> phrase(
                        Kind.STRING,
                        "(",
                        string(scope, depth),
                        draw.of(" + ", " || "),
                        string(scope, depth),
                        ")"),
                () -> phrase(
                        Kind.STRING,
                        draw.of("toUpper(", "reverse(", "trim(", "toLower("),
                        string(scope, depth),
                        ")"),
                () -> phrase(
                        Kind.STRING,
                        draw.of("left(", "right(", "substring("),
                        string(scope, depth),
                        ", " + draw.below(3) + ")"),
                () -> phrase(
                        Kind.STRING,
                        "replace(",
                        string(scope, depth),
                        ", 'a', ",
                        string(scope, depth),
                        ")"),
                () -> phrase(Kind.STRING, "toString(", writer.numbers.integer(scope, depth), ")"),
                () -> writer.maps.entry(scope, depth, "s", Kind.STRING),
                () -> writer.temporals.text(scope, depth),
                () -> writer.typeTests.name(scope, depth),
                () -> phrase(Kind.STRING, "head(", writer.lists.strings(scope, depth), ")"),
                () -> phrase(
                        Kind.STRING,
                        "coalesce(",
                        string(scope, depth),
                        ", ",
                        string(scope, depth),
                        ")"),
                () -> writer.numbers.choice(scope, depth, Type.STRING, Kind.STRING),
                () -> ofEntity(scope));
    }

    private Piece ofEntity(Scope scope) {
        var nodes = scope.of(Type.NODE);
        var relationships = scope.of(Type.RELATIONSHIP);
        if (!relationships.isEmpty() && draw.oneIn(2)) {
            return phrase(Kind.STRING, "type(" + draw.of(relationships) + ")");
        }
        return phrase(
                Kind.STRING,
                nodes.isEmpty()
                        ? "'x'"
                        : "toString(size(" + draw.of("labels(", "keys(") + draw.of(nodes) + ")))");
    }
}
