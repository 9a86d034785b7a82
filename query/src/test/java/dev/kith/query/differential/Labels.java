package dev.kith.query.differential;

import java.util.List;
import java.util.function.Predicate;

/** Expressions of labels and of types, written and computed. */
final class Labels {
    /** One in twelve need not be true of what a pattern is drawn along. */
    private static final int ONE_AT_RANDOM_IN = 12;

    /** With what it says of the names that a node or a relationship has. */
    private record Expression(String text, Predicate<List<String>> holds) {}

    private static final List<Expression> OF_NODES = List.of(
            has("A"),
            has("A"),
            has("B"),
            has("B"),
            has("C"),
            new Expression(" IS A", it -> it.contains("A")),
            new Expression(":A|B", it -> it.contains("A") || it.contains("B")),
            new Expression(":A&B", it -> it.contains("A") && it.contains("B")),
            new Expression(":A|C", it -> it.contains("A") || it.contains("C")),
            new Expression(":!A", it -> !it.contains("A")),
            new Expression(":!(A|B)", it -> !it.contains("A") && !it.contains("B")),
            new Expression(":A&!B", it -> it.contains("A") && !it.contains("B")),
            new Expression(":%", it -> !it.isEmpty()),
            new Expression(":!%", List::isEmpty),
            new Expression(":$('A')", it -> it.contains("A")),
            new Expression(":$($label)", it -> it.contains("A")),
            new Expression(":$(['A', 'C'])", it -> it.contains("A") && it.contains("C")),
            new Expression(":$all($labels)", it -> it.contains("A") && it.contains("B")),
            new Expression(":$any($labels)", it -> it.contains("A") || it.contains("B")),
            new Expression(":$any(['C', 'None'])", it -> it.contains("C")),
            new Expression(":B&!$('A')", it -> it.contains("B") && !it.contains("A")),
            new Expression(":C|$('B')", it -> it.contains("C") || it.contains("B")));

    private static final List<Expression> OF_RELATIONSHIPS = List.of(
            new Expression("", it -> true),
            new Expression("", it -> true),
            has("R"),
            has("R"),
            has("S"),
            new Expression(":R|S", it -> true),
            new Expression(":!R", it -> !it.contains("R")),
            new Expression(":R|T", it -> it.contains("R")),
            new Expression(":%", it -> true),
            new Expression(":$('S')", it -> it.contains("S")),
            new Expression(":$any(['R', 'T'])", it -> it.contains("R")));

    private final Writer writer;
    private final Draw draw;

    Labels(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    private static Expression has(String name) {
        return new Expression(":" + name, it -> it.contains(name));
    }

    /** Of a node that may well be the given one. */
    Piece ofNode(Scope scope, int witness) {
        if (draw.oneIn(24)) {
            return computed(scope);
        }
        if (witness == Held.NONE) {
            return Piece.word(draw.of(OF_NODES).text());
        }
        return drawn(OF_NODES, writer.held.nodes().get(witness).labels());
    }

    /** Of a relationship that may well be of one of the given types; of any, if none is given. */
    Piece ofRelationship(List<String> types) {
        var others = OF_RELATIONSHIPS.stream()
                .filter(it -> types.stream().allMatch(type -> it.holds().test(List.of(type))))
                .toList();
        return Piece.word(draw.of(draw.oneIn(ONE_AT_RANDOM_IN) ? OF_RELATIONSHIPS : others)
                .text());
    }

    private Piece drawn(List<Expression> all, List<String> names) {
        var fitting = all.stream().filter(it -> it.holds().test(names)).toList();
        return Piece.word(draw.of(draw.oneIn(ONE_AT_RANDOM_IN) ? all : fitting).text());
    }

    /** By what other nodes and relationships hold. */
    Piece computed(Scope scope) {
        var entities = scope.entities();
        String name = entities.isEmpty() ? "$label" : draw.of(entities) + ".k";
        return Piece.word(
                draw.of(":$(" + name + ")", ":$any([" + name + ", 'B'])", ":!$(" + name + ")"));
    }
}
