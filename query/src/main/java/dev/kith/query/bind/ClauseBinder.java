package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.bind.PatternBinder.BoundPattern;
import dev.kith.query.bind.PatternNames.Freedom;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundQuery.Column;

import java.util.List;

/** Binds one clause after the other, each by the class of its family. */
final class ClauseBinder {
    private final ClauseSequence rows;

    ClauseBinder(ClauseSequence rows) {
        this.rows = rows;
    }

    /** Gives back the columns of the query if the clause is its RETURN, else none. */
    List<Column> bind(Clause clause) {
        switch (clause) {
            case Clause.Match match -> match(match);
            case Clause.Unwind unwind -> unwind(unwind);
            case Clause.With with -> new ProjectionBinder(rows).bindWith(with);
            case Clause.Return returning -> {
                return new ProjectionBinder(rows).bindReturn(returning);
            }
            // A query without columns gives no rows; that is all there is to it.
            case Clause.Finish finish -> {}
            case Clause.Create create -> new CreationBinder(rows).create(create);
            case Clause.Merge merge -> new CreationBinder(rows).merge(merge);
            case Clause.Set set -> new UpdateBinder(rows).set(set);
            case Clause.Remove remove -> new UpdateBinder(rows).remove(remove);
            case Clause.Delete delete -> new UpdateBinder(rows).delete(delete);
            case Clause.CallProcedure call -> new ProcedureBinder(rows).bindInQuery(call);
            case Clause.CallSubquery call -> Subqueries.call(call, rows);
            case Clause.Foreach foreach -> foreach(foreach);
            case Clause.LoadCsv load -> throw rows.errors().notSupported("LOAD CSV", load.span());
        }
        return List.of();
    }

    private void match(Clause.Match match) {
        BoundPattern bound =
                new PatternBinder(rows, Freedom.ALL_NEW).bind(match.paths(), match.where());
        for (Expression.Variable hinted : match.hinted()) {
            rows.scope().require(hinted.name(), hinted.span());
        }
        rows.emit(new BoundClause.Match(match.optional(), bound.graph(), bound.predicates()));
    }

    private void unwind(Clause.Unwind unwind) {
        Typed list = rows.binder().bind(unwind.list());
        Expression.Variable name = unwind.variable();
        Named element = rows.declareNew(name.name(), list.type().elementWhenUnwound(), name.span());
        rows.emit(new BoundClause.Unwind(
                list.expression(), element.variable(), ExpressionBinder.place(unwind.span())));
    }

    /**
     * What FOREACH declares, and its variable, cannot be read after it. The variable may hide one
     * of the same name. As for UNWIND, what is no list is one element.
     */
    private void foreach(Clause.Foreach foreach) {
        Typed list = rows.binder().bind(foreach.list());
        rows.session().noteWrite();
        ClauseSequence body = ClauseSequence.within(rows.scope(), rows.session());
        Expression.Variable name = foreach.variable();
        Named element = body.declareHiding(name.name(), list.type().elementWhenUnwound());
        var binder = new ClauseBinder(body);
        for (Clause update : foreach.updates()) {
            if (!Composition.isUpdate(update)) {
                throw rows.errors()
                        .composition(
                                "FOREACH holds only clauses that change the graph, not %s"
                                        .formatted(Composition.nameOf(update)),
                                update.span());
            }
            binder.bind(update);
        }
        rows.emit(new BoundClause.Foreach(
                element.variable(),
                list.expression(),
                body.clauses(),
                ExpressionBinder.place(foreach.span())));
    }
}
