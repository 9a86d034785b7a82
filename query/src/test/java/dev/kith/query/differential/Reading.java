package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/** Statements and subqueries that read. */
final class Reading {
    /** The logarithm of about how many rows a statement may have. */
    private static final double ROWS = 6.5;

    private final Writer writer;
    private final Draw draw;

    Reading(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /**
     * A whole query.
     *
     * @param ordered whether the order of its rows is decided
     */
    record Query(Piece piece, boolean ordered) {}

    /** Clauses, and what is in scope after them. */
    record Clauses(Piece piece, Scope scope) {}

    Query query() {
        if (draw.oneIn(12)) {
            return reached();
        }
        Clauses clauses = clauses(Scope.EMPTY, draw.between(1, 4), ROWS);
        Projections.Drawn result = writer.projections.result(clauses.scope());
        Piece first = Piece.fixed(clauses.piece(), "RETURN ", result.piece());
        if (!draw.oneIn(6) || result.ordered() || !allDecided(result)) {
            return new Query(first, result.ordered());
        }
        return new Query(Piece.fixed(first, union(Scope.EMPTY, result.columns())), false);
    }

    /** Which asks for what paths lead to, not how often. */
    private Query reached() {
        Clauses before = clauses(Scope.EMPTY, draw.below(2), ROWS / 2);
        Patterns.Drawn walk = writer.patterns.ends(before.scope());
        Scope found = new Scope(walk.added());
        List<String> nodes = found.of(Type.NODE);
        Piece where = draw.oneIn(2)
                ? optional(" WHERE ", writer.booleans.where(found, 1))
                : Piece.word("");
        String end = nodes.getLast();
        String result = draw.of(
                "DISTINCT " + String.join(", ", nodes),
                "DISTINCT " + end,
                "count(DISTINCT " + end + ") AS g, max(" + end + ".i) AS most",
                String.join(", ", nodes) + ", min(" + end + ".s) AS least");
        return new Query(
                Piece.fixed(before.piece(), "MATCH ", walk.piece(), where, " RETURN " + result),
                false);
    }

    /** A further branch, which gives the same columns. */
    private Piece union(Scope scope, List<Scope.Variable> columns) {
        Clauses clauses = clauses(scope, draw.between(1, 2), ROWS / 2);
        return optional(
                draw.of(" UNION ", " UNION ALL "),
                clauses.piece(),
                "RETURN ",
                writer.projections.branch(clauses.scope(), columns));
    }

    /** A whole query in braces, of which only the rows count. */
    Piece inner(Scope scope) {
        Clauses clauses = clauses(scope, draw.between(1, 2), ROWS / 2);
        Projections.Drawn result = writer.projections.result(clauses.scope());
        return Piece.fixed(clauses.piece(), "RETURN ", result.piece());
    }

    private static boolean allDecided(Projections.Drawn result) {
        return result.columns().stream().allMatch(it -> it.type().isDecided());
    }

    Clauses clauses(Scope outer, int count, double rows) {
        var pieces = new ArrayList<Piece>();
        Scope scope = outer;
        double budget = rows / count;
        for (int i = 0; i < count; i++) {
            Clauses next = clause(scope, budget);
            pieces.add(Piece.fixed(next.piece(), " "));
            scope = next.scope();
        }
        return new Clauses(Piece.listing("", "", "", 0, pieces), scope);
    }

    private Clauses clause(Scope scope, double budget) {
        return switch (draw.below(12)) {
            case 0, 1 -> optionalMatch(scope, budget);
            case 2 -> unwind(scope);
            case 3, 4 -> scope.variables().isEmpty() ? match(scope, budget) : with(scope);
            case 5 -> call(scope, budget);
            case 6 -> scope.certain(Type.NODE).size() < 2 ? match(scope, budget) : shortest(scope);
            default -> match(scope, budget);
        };
    }

    private Clauses match(Scope scope, double budget) {
        Patterns.Drawn drawn = writer.patterns.match(scope, budget);
        return matched("MATCH ", drawn, scope.with(drawn.added()));
    }

    private Clauses optionalMatch(Scope scope, double budget) {
        Patterns.Drawn drawn = writer.patterns.match(scope, budget);
        return matched("OPTIONAL MATCH ", drawn, scope.with(uncertain(drawn.added())));
    }

    private Clauses shortest(Scope scope) {
        Patterns.Drawn drawn = writer.patterns.shortest(scope);
        boolean optional = draw.oneIn(3);
        Scope after = scope.with(optional ? uncertain(drawn.added()) : drawn.added());
        // A condition on the path itself would say which of the shortest is meant.
        return matched(optional ? "OPTIONAL MATCH " : "MATCH ", drawn, after, scope);
    }

    private Clauses matched(String keyword, Patterns.Drawn drawn, Scope after) {
        return matched(keyword, drawn, after, after);
    }

    private Clauses matched(String keyword, Patterns.Drawn drawn, Scope after, Scope inWhere) {
        Piece where = draw.oneIn(3)
                ? optional(" WHERE ", writer.booleans.where(inWhere, draw.between(0, 2)))
                : Piece.word("");
        return new Clauses(Piece.fixed(keyword, drawn.piece(), where), after);
    }

    private static List<Scope.Variable> uncertain(List<Scope.Variable> variables) {
        return variables.stream().map(Scope.Variable::uncertain).toList();
    }

    private Clauses unwind(Scope scope) {
        String name = writer.name("u");
        var entities = writer.entities(scope);
        if (entities.isPresent() && !draw.oneIn(4)) {
            Type type = entities.get().element();
            return new Clauses(
                    Piece.word("UNWIND " + entities.get().list() + " AS " + name),
                    scope.with(new Scope.Variable(name, type, false)));
        }
        Piece list = draw.either(
                () -> writer.lists.bag(scope, 1),
                () -> writer.lists.integers(scope, 2),
                () -> writer.lists.literal(scope, 1),
                () -> Piece.word("range(1, " + draw.between(1, 3) + ")"));
        Scope after = scope.with(new Scope.Variable(name, Type.INTEGER, false));
        return new Clauses(Piece.fixed("UNWIND ", list, " AS " + name), after);
    }

    private Clauses with(Scope scope) {
        if (draw.oneIn(5)) {
            return new Clauses(
                    Piece.fixed("WITH *", optional(" WHERE ", writer.booleans.where(scope, 2))),
                    scope);
        }
        Projections.Drawn drawn = writer.projections.with(scope);
        return new Clauses(Piece.fixed("WITH ", drawn.piece()), drawn.scope());
    }

    private Clauses call(Scope scope, double budget) {
        var imports = scope.decided().stream().filter(it -> draw.oneIn(2)).toList();
        var names = imports.stream().map(Scope.Variable::name).toList();
        Clauses body = clauses(new Scope(imports), draw.between(1, 2), budget);
        Projections.Drawn result = writer.projections.result(body.scope());
        var columns = new ArrayList<Piece>();
        var after = new ArrayList<Scope.Variable>();
        boolean isOptional = draw.oneIn(4);
        for (Scope.Variable column : result.columns()) {
            String name = writer.name(column.type().isDecided() ? "o" : "bag");
            columns.add(Piece.word(column.name() + " AS " + name));
            after.add(new Scope.Variable(name, column.type(), column.certain() && !isOptional));
        }
        List<Scope.Variable> columnsAfter = List.copyOf(after);
        Piece union = draw.oneIn(5) && allDecided(result) && !result.ordered()
                ? union(new Scope(imports), columnsAfter)
                : Piece.word("");
        Piece piece = Piece.fixed(
                isOptional ? optional("OPTIONAL ") : "",
                "CALL (" + String.join(", ", names) + ") { ",
                body.piece(),
                "WITH ",
                result.piece(),
                Piece.listing(" RETURN ", ", ", "", columns.size(), columns),
                union,
                " }");
        return new Clauses(piece, scope.with(after));
    }
}
