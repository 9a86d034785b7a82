package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Statement.IndexKind;
import dev.kith.query.ast.Statement.Show;
import dev.kith.query.ast.Statement.ShowTopic;
import dev.kith.query.ast.Yield;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.show.ShownFunctions;
import dev.kith.query.show.ShownIndexes;
import dev.kith.query.show.ShownProcedures;
import dev.kith.query.show.ShownTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds SHOW: a call of a procedure that lists things, and clauses over its rows. */
final class ShowBinder {
    private ShowBinder() {}

    static BoundQuery bind(Show show, BindSession session) {
        ClauseSequence rows = ClauseSequence.toplevel(session);
        ShownTable table = table(show, session);
        Yield yield = show.yield().orElseGet(() -> brief(table, show));
        List<Named> yielded = new ProcedureBinder(rows).bindTable(table, yield, show.span());
        var binder = new ClauseBinder(rows);
        List<Column> returned = List.of();
        for (Clause clause : show.then()) {
            returned = binder.bind(clause);
        }
        boolean hasReturn =
                !show.then().isEmpty() && show.then().getLast() instanceof Clause.Return;
        List<Column> columns = hasReturn ? returned : columns(yielded, rows.scope());
        return new BoundQuery.Single(rows.clauses(), columns);
    }

    /** Under the names that YIELD gave, in its order, wherever they are held by now. */
    private static List<Column> columns(List<Named> yielded, Scope scope) {
        List<Column> columns = new ArrayList<>();
        for (Named named : yielded) {
            String name = named.variable().name();
            columns.add(new Column(name, scope.find(name).orElse(named).variable()));
        }
        return List.copyOf(columns);
    }

    private static ShownTable table(Show show, BindSession session) {
        FunctionRegistry functions = session.functions();
        return switch (show.topic()) {
            case ShowTopic.Functions listed ->
                switch (listed.origin()) {
                    case ANYWHERE -> ShownFunctions.all(functions);
                    case BUILT_IN -> ShownFunctions.builtIn(functions);
                    case USER_DEFINED -> ShownFunctions.userDefined(functions);
                };
            case ShowTopic.Procedures listed -> ShownProcedures.all(functions);
            case ShowTopic.Indexes listed -> {
                listed.kind().filter(kind -> kind != IndexKind.RANGE).ifPresent(kind -> {
                    throw session.errors().notSupported("a %s index".formatted(kind), show.span());
                });
                yield ShownIndexes.indexes();
            }
            case ShowTopic.Constraints listed -> ShownIndexes.constraints();
        };
    }

    private static Yield brief(ShownTable table, Show show) {
        List<Yield.Column> columns = new ArrayList<>();
        for (Parameter column : table.columns().subList(0, table.briefCount())) {
            var variable = new Expression.Variable(column.name(), show.span());
            columns.add(new Yield.Column(column.name(), variable, show.span()));
        }
        return new Yield.Columns(List.copyOf(columns), Optional.empty(), show.span());
    }
}
