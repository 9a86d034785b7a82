package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SET, REMOVE and DELETE: absent where there is nothing to change. */
final class Changes {
    private final Writer writer;
    private final Draw draw;

    /** Whether the rows come in an order that is decided. */
    private final boolean ordered;

    Changes(Writer writer, boolean ordered) {
        this.writer = writer;
        this.draw = writer.draw;
        this.ordered = ordered;
    }

    Optional<Piece> set(Scope scope) {
        if (scope.entities().isEmpty()) {
            return Optional.empty();
        }
        var items = new ArrayList<Piece>();
        for (int i = ordered ? draw.between(1, 3) : 1; i > 0; i--) {
            items.add(setItem(scope));
        }
        return Optional.of(Piece.listing("SET ", ", ", "", 1, items));
    }

    /** Where the order of rows is not decided, the last value of several must be the same. */
    private Piece setItem(Scope scope) {
        String name = draw.of(scope.entities());
        boolean isNode = scope.of(Type.NODE).contains(name);
        Scope values = ordered ? scope : Scope.EMPTY;
        return switch (draw.below(9)) {
            case 0 -> Piece.fixed(name + draw.of(" += ", " = "), writer.maps.storable(values, 1));
            case 1 -> Piece.word(isNode ? name + labels(values) : name + ".b = null");
            case 2 -> Piece.word(name + ".i = " + name + ".i + 1");
            case 3 -> Piece.fixed(name + ".m = ", writer.expression(Type.ANY, values, 1));
            case 4 -> Piece.fixed(name + ".l = ", writer.lists.integers(values, 1));
            case 5 -> Piece.fixed(name + ".d = ", writer.temporals.date(values, 1));
            case 6 ->
                draw.either(
                        () -> Piece.fixed(name + ".t = ", writer.temporals.moment(values, 1)),
                        () -> Piece.fixed(name + ".u = ", writer.temporals.duration(values, 1)),
                        () -> Piece.fixed(name + ".p = ", writer.points.point(values, 1)));
            case 7 -> Piece.fixed(name + "['i'] = ", writer.numbers.integer(values, 1));
            default -> Piece.fixed(name + ".i = ", writer.numbers.integer(values, 1));
        };
    }

    private String labels(Scope values) {
        var entities = values.entities();
        String computed = entities.isEmpty() ? ":$($labels)" : ":$(" + draw.of(entities) + ".k)";
        return draw.of(":A", ":D", ":B:C", ":$('D')", computed);
    }

    Optional<Piece> remove(Scope scope) {
        if (scope.entities().isEmpty()) {
            return Optional.empty();
        }
        String name = draw.of(scope.entities());
        return Optional.of(Piece.word("REMOVE "
                + name
                + (scope.of(Type.NODE).contains(name) && draw.oneIn(2)
                        ? draw.of(":A", ":B", ":A:C", ":$($labels)")
                        : draw.of(".i", ".s", ".m", ".d", ".p", "['t']"))));
    }

    /** The last of a statement, since nothing may be read of what is deleted. */
    Optional<Piece> delete(Scope scope) {
        var deleted = new ArrayList<>(scope.entities());
        deleted.addAll(scope.of(Type.PATH));
        if (deleted.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> names = new ArrayList<>(List.of(Piece.word(draw.of(deleted))));
        if (draw.oneIn(3)) {
            names.add(Piece.word(draw.of(deleted)));
        }
        return Optional.of(Piece.fixed(
                draw.oneIn(6) ? "" : optional("DETACH "),
                Piece.listing("DELETE ", ", ", "", 1, names)));
    }
}
