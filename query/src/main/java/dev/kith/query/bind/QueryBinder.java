package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.Query.SingleQuery;
import dev.kith.query.bind.Composition.Role;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Binds a query: one sequence of clauses, or several put together by UNION. */
final class QueryBinder {
    private final BindSession session;
    private final Role role;

    QueryBinder(BindSession session, Role role) {
        this.session = session;
        this.role = role;
    }

    /** The statement itself. A procedure may be called alone only here. */
    static BoundQuery bindStatement(Query query, BindSession session) {
        if (query instanceof SingleQuery single
                && single.clauses().size() == 1
                && single.clauses().getFirst() instanceof Clause.CallProcedure call) {
            ClauseSequence rows = ClauseSequence.toplevel(session);
            List<Column> columns = new ProcedureBinder(rows).bindStandalone(call);
            return new BoundQuery.Single(rows.clauses(), columns);
        }
        return new QueryBinder(session, Role.RUN)
                .bind(query, branch -> new Branch(branch, ClauseSequence.toplevel(session)));
    }

    /** A sequence of clauses, and what can be read at its beginning. */
    record Branch(SingleQuery query, ClauseSequence rows) {}

    BoundQuery bind(Query query, Function<SingleQuery, Branch> opening) {
        return switch (query) {
            case SingleQuery single -> single(opening.apply(single));
            case Query.Union union -> union(union, opening);
        };
    }

    private BoundQuery.Single single(Branch branch) {
        new Composition(session.errors()).check(branch.query(), role);
        var binder = new ClauseBinder(branch.rows());
        List<Column> columns = List.of();
        for (Clause clause : branch.query().clauses()) {
            columns = binder.bind(clause);
        }
        return new BoundQuery.Single(branch.rows().clauses(), columns);
    }

    private BoundQuery union(Query.Union union, Function<SingleQuery, Branch> opening) {
        List<BoundQuery.Single> branches = new ArrayList<>();
        for (SingleQuery branch : union.branches()) {
            BoundQuery.Single bound = single(opening.apply(branch));
            branches.add(
                    branches.isEmpty() ? bound : inOrderOf(branches.getFirst(), bound, branch));
        }
        return new BoundQuery.Union(List.copyOf(branches), columns(branches), union.distinct());
    }

    /** Columns go together by name; after this also by position. */
    private BoundQuery.Single inOrderOf(
            BoundQuery.Single first, BoundQuery.Single other, SingleQuery written) {
        List<String> wanted = names(first);
        List<String> given = names(other);
        if (given.size() != wanted.size() || !new HashSet<>(given).containsAll(wanted)) {
            throw session.errors().differentColumns(wanted, given, written.span());
        }
        List<Column> ordered = new ArrayList<>();
        for (String name : wanted) {
            ordered.add(other.columns().get(given.indexOf(name)));
        }
        return new BoundQuery.Single(other.clauses(), List.copyOf(ordered));
    }

    private static List<String> names(BoundQuery query) {
        return query.columns().stream().map(Column::name).toList();
    }

    private List<Column> columns(List<BoundQuery.Single> branches) {
        List<Column> columns = new ArrayList<>();
        List<Column> first = branches.getFirst().columns();
        for (int i = 0; i < first.size(); i++) {
            StaticType type = StaticType.of(first.get(i).variable().kind());
            for (BoundQuery.Single branch : branches) {
                Variable.Kind kind = branch.columns().get(i).variable().kind();
                type = type.variableKind() == kind ? type : StaticType.ANY;
            }
            Named named = session.declare(first.get(i).name(), type);
            columns.add(new Column(first.get(i).name(), named.variable()));
        }
        return List.copyOf(columns);
    }
}
