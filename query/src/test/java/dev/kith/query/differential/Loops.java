package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.Optional;

/** FOREACH, of clauses that write and of one another. */
final class Loops {
    private final Writer writer;
    private final Draw draw;
    private final boolean ordered;
    private final Creations creations;
    private final Changes changes;

    Loops(Writer writer, boolean ordered, Creations creations, Changes changes) {
        this.writer = writer;
        this.draw = writer.draw;
        this.ordered = ordered;
        this.creations = creations;
        this.changes = changes;
    }

    /** @param depth how many more may be inside */
    Piece loop(Scope scope, int depth) {
        String name = writer.name("x");
        var entities = writer.entities(scope);
        boolean overEntities = ordered && entities.isPresent() && draw.oneIn(2);
        Type type = overEntities ? entities.get().element() : Type.INTEGER;
        Piece list = overEntities
                ? Piece.word(entities.get().list())
                : writer.lists.integers(ordered ? scope : Scope.EMPTY, 1);
        Scope inside = scope.with(new Scope.Variable(name, type, false));
        return Piece.fixed("FOREACH (" + name + " IN ", list, " | ", body(inside, depth), ")");
    }

    private Piece body(Scope scope, int depth) {
        if (!ordered) {
            return single(scope, depth);
        }
        var pieces = new ArrayList<Piece>();
        Scope inside = scope;
        for (int i = draw.between(1, 2); i > 0; i--) {
            Reading.Clauses clause = clause(inside, depth);
            pieces.add(clause.piece());
            inside = clause.scope();
        }
        return Piece.listing("", " ", "", 1, pieces);
    }

    /** Which gives the same graph in any order of rows. */
    private Piece single(Scope scope, int depth) {
        return switch (draw.below(4)) {
            case 0 -> creations.mergeNode(scope).piece();
            case 1 ->
                depth > 0 ? loop(scope, depth - 1) : creations.create(scope).piece();
            default -> creations.create(scope).piece();
        };
    }

    private Reading.Clauses clause(Scope scope, int depth) {
        return switch (draw.below(7)) {
            case 0 -> creations.mergeNode(scope);
            case 1 -> creations.mergeRelationship(scope);
            case 2 -> creations.create(scope);
            case 3 -> changed(scope, changes.remove(scope));
            case 4 ->
                depth > 0
                        ? new Reading.Clauses(loop(scope, depth - 1), scope)
                        : creations.mergePath(scope);
            default -> changed(scope, changes.set(scope));
        };
    }

    private Reading.Clauses changed(Scope scope, Optional<Piece> change) {
        return change.map(it -> new Reading.Clauses(optional(it), scope))
                .orElseGet(() -> creations.create(scope));
    }
}
