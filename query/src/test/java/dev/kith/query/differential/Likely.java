package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions that are true of what a pattern was drawn along, so that some row is left. */
final class Likely {
    /** What holds no properties. */
    static final Held.Entity NOTHING = new Held.Node(List.of(), Map.of());

    private static final String NOT_A_NUMBER = "0.0 / 0.0";

    private final Writer writer;
    private final Draw draw;

    Likely(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /** If something in scope was drawn along the graph. */
    Optional<Piece> condition(Scope scope) {
        var known = scope.variables().stream()
                .filter(it -> it.witness() != Held.NONE)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Scope.Variable variable = draw.of(known);
        if (variable.type() == Type.NODE && draw.oneIn(4)) {
            Piece labels = writer.labels.ofNode(Scope.EMPTY, variable.witness());
            return Optional.of(phrase(Kind.BOOLEAN, "(" + variable.name(), labels, ")"));
        }
        var properties = List.copyOf(entity(variable).properties().entrySet());
        Map.Entry<String, String> property = draw.of(properties);
        return Optional.of(phrase(
                Kind.BOOLEAN,
                "("
                        + condition(
                                variable.name() + "." + property.getKey(),
                                property.getKey(),
                                property.getValue())
                        + ")"));
    }

    private Held.Entity entity(Scope.Variable variable) {
        return variable.type() == Type.NODE
                ? writer.held.nodes().get(variable.witness())
                : writer.held.edges().get(variable.witness());
    }

    private String condition(String property, String key, String literal) {
        if (literal.contains(NOT_A_NUMBER) || draw.oneIn(10)) {
            return property + " IS NOT NULL";
        }
        if (draw.oneIn(6)) {
            String other = draw.of(writer.held.values(key));
            return property + " IN [" + other + ", " + literal + "]";
        }
        return switch (key) {
            case "b" -> draw.oneIn(2) ? property + " = " + literal : equal(property, literal);
            case "s" -> property + draw.of(" = ", " STARTS WITH ", " ENDS WITH ", " >= ") + literal;
            case "id", "i", "f", "d", "t" -> property + draw.of(" = ", " >= ", " <= ") + literal;
            case "p" ->
                draw.oneIn(2)
                        ? "point.distance(" + property + ", " + literal + ") <= 1.0"
                        : equal(property, literal);
            default -> equal(property, literal);
        };
    }

    private String equal(String property, String literal) {
        return draw.oneIn(2) ? property + " = " + literal : literal + " = " + property;
    }
}
