package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.ArrayList;

/** Expressions that are true, false or null. */
final class Booleans {
    private final Writer writer;
    private final Draw draw;

    Booleans(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece of(Scope scope, int depth) {
        if (depth <= 0) {
            return leaf(scope);
        }
        return draw.oneIn(3) ? connective(scope, depth - 1) : test(scope, depth - 1);
    }

    /** What stands after WHERE: for the most part, some row should be left. */
    Piece where(Scope scope, int depth) {
        return switch (draw.below(8)) {
            case 0 -> whatever(scope, depth);
            case 1, 2 -> likely(scope);
            case 3, 4 -> and(likely(scope), likely(scope));
            case 5 -> and(likely(scope), whatever(scope, depth));
            default -> phrase(Kind.BOOLEAN, "(", likely(scope), " OR ", of(scope, depth), ")");
        };
    }

    private Piece likely(Scope scope) {
        return writer.likely.condition(scope).orElseGet(() -> {
            var variables = scope.variables();
            String name = variables.isEmpty() ? "$int" : draw.of(variables).name();
            return phrase(Kind.BOOLEAN, "(" + name + " IS NOT NULL)");
        });
    }

    private Piece and(Piece left, Piece right) {
        return draw.oneIn(2)
                ? phrase(Kind.BOOLEAN, left, " AND ", right)
                : phrase(Kind.BOOLEAN, right, " AND ", left);
    }

    /** Behind WHERE, a pattern may stand for whether it is found. */
    private Piece whatever(Scope scope, int depth) {
        if (draw.oneIn(6)) {
            Piece pattern = phrase(Kind.BOOLEAN, writer.patterns.predicate(scope));
            Piece maybe = draw.oneIn(2) ? pattern : phrase(Kind.BOOLEAN, "NOT ", pattern);
            return draw.oneIn(2)
                    ? maybe
                    : phrase(
                            Kind.BOOLEAN,
                            maybe,
                            draw.of(" AND ", " OR ", " XOR "),
                            of(scope, depth - 1));
        }
        return of(scope, depth);
    }

    private Piece leaf(Scope scope) {
        return draw.either(
                () -> writer.property(scope, "b", Kind.BOOLEAN, "false"),
                () -> writer.variable(scope, Type.BOOLEAN, Kind.BOOLEAN, "true"),
                () -> phrase(Kind.BOOLEAN, draw.of("true", "false", "null", "$bool")),
                () -> comparison(scope, 0),
                () -> writer.typeTests.test(scope, 0),
                () -> writer.likely.condition(scope).orElseGet(() -> comparison(scope, 0)),
                () -> entities(scope));
    }

    private Piece connective(Scope scope, int depth) {
        if (draw.oneIn(3)) {
            return phrase(Kind.BOOLEAN, "(NOT ", of(scope, depth), ")");
        }
        var terms = new ArrayList<Piece>();
        for (int i = draw.between(2, 3); i > 0; i--) {
            terms.add(of(scope, depth));
        }
        String operator = draw.of(" AND ", " OR ", " XOR ", " AND ");
        return phrase(Kind.BOOLEAN, Piece.listing("(", operator, ")", 1, terms));
    }

    private Piece test(Scope scope, int depth) {
        return draw.either(
                () -> comparison(scope, depth),
                () -> comparison(scope, depth),
                () -> comparison(scope, depth),
                () -> isNull(scope, depth),
                () -> isIn(scope, depth),
                () -> quantified(scope, depth),
                () -> stringTest(scope, depth),
                () -> entities(scope),
                () -> writer.typeTests.test(scope, depth),
                () -> writer.maps.test(scope, depth),
                () -> writer.points.within(scope, depth),
                () -> writer.comprehensions.test(scope, depth),
                () -> writer.likely.condition(scope).orElseGet(() -> comparison(scope, depth)),
                () -> writer.subqueries.exists(scope, depth),
                () -> writer.numbers.choice(scope, depth, Type.BOOLEAN, Kind.BOOLEAN));
    }

    private Piece comparison(Scope scope, int depth) {
        Type type = writer.scalar();
        Type other = draw.oneIn(5) ? Type.ANY : type;
        String operator = draw.of(" = ", " = ", " <> ", " < ", " <= ", " > ", " >= ");
        if (draw.oneIn(10)) {
            return phrase(
                    Kind.BOOLEAN,
                    "(",
                    writer.expression(type, scope, depth),
                    operator,
                    writer.expression(type, scope, depth),
                    draw.of(" < ", " <= ", " <> "),
                    writer.expression(other, scope, depth),
                    ")");
        }
        Piece left = writer.expression(other, scope, depth);
        Piece right = writer.expression(type, scope, depth);
        return draw.oneIn(2)
                ? phrase(Kind.BOOLEAN, "(", left, operator, right, ")")
                : phrase(Kind.BOOLEAN, "(", right, operator, left, ")");
    }

    private Piece isNull(Scope scope, int depth) {
        Piece operand = scope.variables().isEmpty() || draw.oneIn(2)
                ? writer.expression(draw.oneIn(2) ? Type.ANY : writer.scalar(), scope, depth)
                : Piece.word(draw.of(scope.variables()).name());
        return phrase(Kind.BOOLEAN, "(", operand, draw.of(" IS NULL", " IS NOT NULL"), ")");
    }

    private Piece isIn(Scope scope, int depth) {
        if (draw.oneIn(3)) {
            return phrase(
                    Kind.BOOLEAN,
                    "(",
                    writer.texts.string(scope, depth),
                    " IN ['a', 'ab'",
                    Piece.optional(", ", writer.texts.string(scope, depth)),
                    "])");
        }
        return phrase(
                Kind.BOOLEAN,
                "(",
                writer.expression(draw.oneIn(3) ? Type.ANY : Type.INTEGER, scope, depth),
                " IN ",
                draw.oneIn(3)
                        ? writer.lists.bag(scope, depth)
                        : writer.lists.integers(scope, depth),
                ")");
    }

    private Piece quantified(Scope scope, int depth) {
        var entities = writer.entities(scope);
        if (entities.isPresent() && draw.oneIn(2)) {
            Piece list = Piece.word(entities.get().list());
            return writer.comprehensions.quantified(
                    scope, depth, list, entities.get().element());
        }
        Piece list = draw.oneIn(3)
                ? writer.lists.bag(scope, depth)
                : writer.lists.integers(scope, depth);
        return writer.comprehensions.quantified(scope, depth, list, Type.INTEGER);
    }

    private Piece stringTest(Scope scope, int depth) {
        return phrase(
                Kind.BOOLEAN,
                "(",
                writer.texts.string(scope, depth),
                draw.of(" STARTS WITH ", " ENDS WITH ", " CONTAINS ", " =~ "),
                writer.texts.string(scope, depth),
                ")");
    }

    /** Labels of a node, or whether two entities are the same. */
    private Piece entities(Scope scope) {
        var nodes = scope.of(Type.NODE);
        var relationships = scope.of(Type.RELATIONSHIP);
        if (!relationships.isEmpty() && draw.oneIn(4)) {
            return phrase(
                    Kind.BOOLEAN,
                    "("
                            + draw.of(relationships)
                            + draw.of(" = ", " <> ", " < ")
                            + draw.of(relationships)
                            + ")");
        }
        if (nodes.isEmpty()) {
            return phrase(Kind.BOOLEAN, "false");
        }
        return draw.oneIn(2)
                ? phrase(
                        Kind.BOOLEAN,
                        "(" + draw.of(nodes),
                        writer.labels.ofNode(scope, Held.NONE),
                        ")")
                : phrase(
                        Kind.BOOLEAN,
                        "(" + draw.of(nodes) + draw.of(" = ", " <> ") + draw.of(nodes) + ")");
    }
}
