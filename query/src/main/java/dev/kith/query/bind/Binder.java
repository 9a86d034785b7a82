package dev.kith.query.bind;

import dev.kith.query.ast.Statement;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.function.FunctionRegistry;

/** From a statement as written to one whose every name is resolved. */
public final class Binder {
    private Binder() {}

    /**
     * Binds a statement. EXPLAIN and PROFILE are bound as what they are about: whether to run it is
     * for the caller to look up in the statement as written.
     *
     * @param text the whole statement, for the excerpt in an error
     * @throws dev.kith.QueryException for every error that can be known before running, with
     *     openCypher's type and detail and its place; with {@code NOT_SUPPORTED} for what Kith does
     *     not know
     */
    public static BoundStatement bind(
            Statement statement, FunctionRegistry functions, String text) {
        var session = new BindSession(functions, text);
        var schema = new SchemaBinder(session.errors());
        return switch (statement) {
            case Statement.QueryStatement query -> {
                BoundQuery bound = QueryBinder.bindStatement(query.query(), session);
                yield new BoundStatement.Regular(bound, session.slotCount(), session.writes());
            }
            case Statement.Explain explain -> bind(explain.statement(), functions, text);
            case Statement.Profile profile -> bind(profile.statement(), functions, text);
            case Statement.CreateIndex command -> schema.createIndex(command);
            case Statement.CreateConstraint command -> schema.createConstraint(command);
            case Statement.DropIndex drop ->
                new BoundStatement.DropIndex(drop.name(), false, drop.ifExists());
            case Statement.DropConstraint drop ->
                new BoundStatement.DropIndex(drop.name(), true, drop.ifExists());
            case Statement.Show show -> {
                BoundQuery bound = ShowBinder.bind(show, session);
                yield new BoundStatement.Regular(bound, session.slotCount(), false);
            }
        };
    }
}
