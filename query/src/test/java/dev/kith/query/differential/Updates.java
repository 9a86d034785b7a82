package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements that write. Where nothing decides the order of rows, only what gives the same graph in
 * any order; where the rows are sorted by all that they hold, anything.
 */
final class Updates {
    /** The logarithm of about how many rows are read before the first write. */
    private static final double ROWS = 2.5;

    final Creations creations;
    private final Writer writer;
    private final Draw draw;
    private final boolean ordered;
    private final Changes changes;
    private final Loops loops;
    private final WritingCalls calls;

    Updates(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
        this.ordered = draw.oneIn(2);
        this.creations = new Creations(writer, ordered);
        this.changes = new Changes(writer, ordered);
        this.loops = new Loops(writer, ordered, creations, changes);
        this.calls = new WritingCalls(writer, this);
    }

    Reading.Query statement() {
        int count = draw.below(3);
        Reading.Clauses read = writer.reading.clauses(Scope.EMPTY, count, ROWS);
        var pieces = new ArrayList<Piece>(List.of(read.piece()));
        Scope scope = read.scope();
        if (ordered && !scope.decided().isEmpty()) {
            pieces.add(sorted(scope));
            scope = new Scope(scope.decided());
        } else if (ordered && count > 0) {
            pieces.add(Piece.word("WITH count(*) AS rows "));
            scope = new Scope(List.of(new Scope.Variable("rows", Type.INTEGER, true)));
        }
        for (int i = draw.between(1, 3); i > 0; i--) {
            Reading.Clauses update = update(scope);
            pieces.add(Piece.fixed(optional(update.piece(), " ")));
            scope = update.scope();
        }
        Optional<Piece> deletion = draw.oneIn(5) ? changes.delete(scope) : Optional.empty();
        deletion.ifPresent(it -> pieces.add(Piece.fixed(it, " ")));
        return deletion.isPresent() ? counted(pieces) : returned(pieces, scope);
    }

    private Reading.Query counted(List<Piece> pieces) {
        pieces.add(draw.oneIn(4) ? Piece.word("") : optional("RETURN count(*) AS c"));
        return new Reading.Query(Piece.fixed(pieces.toArray()), true);
    }

    private Reading.Query returned(List<Piece> pieces, Scope scope) {
        if (draw.oneIn(6)) {
            return new Reading.Query(Piece.fixed(pieces.toArray()), false);
        }
        if (ordered && draw.oneIn(2)) {
            pieces.add(Piece.word("WITH count(*) AS updated "));
            Scope after = new Scope(List.of(new Scope.Variable("updated", Type.INTEGER, true)));
            Reading.Clauses again = writer.reading.clauses(after, 1, ROWS);
            pieces.add(again.piece());
            return result(pieces, again.scope());
        }
        return result(pieces, scope);
    }

    private Reading.Query result(List<Piece> pieces, Scope scope) {
        Projections.Drawn result = writer.projections.result(scope);
        pieces.add(Piece.fixed("RETURN ", result.piece()));
        return new Reading.Query(Piece.fixed(pieces.toArray()), result.ordered());
    }

    static Piece sorted(Scope scope) {
        List<String> names = scope.decided().stream().map(Scope.Variable::name).toList();
        String all = String.join(", ", names);
        return Piece.word("WITH " + all + " ORDER BY " + all + " ");
    }

    private Reading.Clauses update(Scope scope) {
        if (draw.oneIn(4)) {
            return ordered ? calls.inOrder(scope) : calls.inAnyOrder(scope);
        }
        return flat(scope);
    }

    /** A clause that is no CALL. */
    Reading.Clauses flat(Scope scope) {
        return switch (draw.below(9)) {
            case 0, 1 -> creations.create(scope);
            case 2 -> creations.mergeNode(scope);
            case 3 -> creations.mergeRelationship(scope);
            case 4 -> new Reading.Clauses(loops.loop(scope, 1), scope);
            case 5 -> changed(scope, changes.remove(scope));
            case 6 -> ordered ? creations.mergePath(scope) : creations.mergeNode(scope);
            default -> changed(scope, changes.set(scope));
        };
    }

    private Reading.Clauses changed(Scope scope, Optional<Piece> change) {
        return change.map(it -> new Reading.Clauses(it, scope))
                .orElseGet(() -> creations.create(scope));
    }
}
