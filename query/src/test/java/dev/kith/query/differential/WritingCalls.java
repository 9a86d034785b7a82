package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;

/** CALL { } of clauses that write, with rows of its own or without. */
final class WritingCalls {
    private final Writer writer;
    private final Draw draw;
    private final Updates updates;

    WritingCalls(Writer writer, Updates updates) {
        this.writer = writer;
        this.draw = writer.draw;
        this.updates = updates;
    }

    /** One clause in it, which gives the same graph in any order of rows. */
    Reading.Clauses inAnyOrder(Scope scope) {
        Scope imports = imports(scope);
        Piece update = draw.oneIn(3)
                ? updates.creations.mergeNode(imports).piece()
                : updates.creations.create(imports).piece();
        String name = writer.name("c");
        boolean counts = draw.oneIn(2);
        Piece call = Piece.fixed(
                opening(imports), update, counts ? " RETURN count(*) AS " + name : "", " }");
        Scope after = counts ? scope.with(new Scope.Variable(name, Type.INTEGER, true)) : scope;
        return new Reading.Clauses(call, after);
    }

    /** Reads and writes for each row, so that later rows see what earlier ones have written. */
    Reading.Clauses inOrder(Scope scope) {
        Scope imports = imports(scope);
        var pieces = new ArrayList<Piece>(List.of(Piece.word(opening(imports))));
        Scope inside = imports;
        if (draw.oneIn(2)) {
            Reading.Clauses read = writer.reading.clauses(inside, 1, 2);
            pieces.add(read.piece());
            inside = new Scope(read.scope().decided());
            // What one row creates, the next one reads: without a limit, twice as much each time.
            pieces.add(
                    inside.variables().isEmpty()
                            ? Piece.word("WITH 1 AS one LIMIT 1 ")
                            : Piece.fixed(Updates.sorted(inside), "LIMIT 3 "));
        }
        for (int i = draw.between(1, 2); i > 0; i--) {
            Reading.Clauses update = updates.flat(inside);
            pieces.add(Piece.fixed(Piece.optional(update.piece(), " ")));
            inside = update.scope();
        }
        Scope after = scope;
        switch (draw.below(3)) {
            case 0 -> {
                String name = writer.name("c");
                pieces.add(Piece.word("RETURN count(*) AS " + name));
                after = scope.with(new Scope.Variable(name, Type.INTEGER, true));
            }
            case 1 -> {
                Scope.Variable returned = returned(inside);
                String name = writer.name("o");
                pieces.add(Piece.word("RETURN " + returned.name() + " AS " + name));
                after = scope.with(returned.named(name));
            }
            default -> {
                // A unit subquery keeps the rows as they are.
            }
        }
        pieces.add(Piece.word(" }"));
        return new Reading.Clauses(Piece.fixed(pieces.toArray()), after);
    }

    private Scope.Variable returned(Scope inside) {
        var decided = inside.decided();
        return decided.isEmpty() ? new Scope.Variable("1", Type.INTEGER, true) : draw.of(decided);
    }

    private Scope imports(Scope scope) {
        return new Scope(scope.decided().stream().filter(it -> !draw.oneIn(3)).toList());
    }

    private static String opening(Scope imports) {
        return "CALL ("
                + String.join(
                        ", ",
                        imports.variables().stream().map(Scope.Variable::name).toList())
                + ") { ";
    }
}
