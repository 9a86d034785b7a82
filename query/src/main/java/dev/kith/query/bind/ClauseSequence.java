package dev.kith.query.bind;

import dev.kith.query.ast.SourceSpan;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.List;

/** The clauses of one query that have been bound, and the names that can be read after them. */
final class ClauseSequence {
    private final BindSession session;
    private final boolean nested;
    private Scope scope;
    private final List<BoundClause> clauses = new ArrayList<>();

    private ClauseSequence(BindSession session, Scope scope, boolean nested) {
        this.session = session;
        this.scope = scope;
        this.nested = nested;
    }

    /** Of a query on a row of its own. */
    static ClauseSequence toplevel(BindSession session) {
        return new ClauseSequence(session, session.rootScope(), false);
    }

    /** Of a query that starts with these names and loses them as any others at a WITH. */
    static ClauseSequence startingWith(Scope scope, BindSession session) {
        return new ClauseSequence(session, scope, false);
    }

    /** Of a query that runs for a row whose variables stay readable to its end. */
    static ClauseSequence within(Scope outer, BindSession session) {
        return new ClauseSequence(session, outer.inner(), true);
    }

    BindSession session() {
        return session;
    }

    BindErrors errors() {
        return session.errors();
    }

    Scope scope() {
        return scope;
    }

    void replaceScope(Scope other) {
        scope = other;
    }

    void emit(BoundClause clause) {
        clauses.add(clause);
    }

    void emitProject(List<Assignment> assignments) {
        if (!assignments.isEmpty()) {
            clauses.add(new BoundClause.Project(List.copyOf(assignments)));
        }
    }

    List<BoundClause> clauses() {
        return List.copyOf(clauses);
    }

    /** For expressions of a clause that offers nothing but variables. */
    ExpressionBinder binder() {
        return ExpressionBinder.plain(session, scope);
    }

    /** A new variable under a name that is free. */
    Named declareNew(String name, StaticType type, SourceSpan span) {
        if (scope.find(name).isPresent()) {
            throw errors().variableAlreadyBound(name, span);
        }
        Named named = session.declare(name, type);
        scope.declare(name, named);
        return named;
    }

    /** Declares a variable that hides one of the same name around this sequence. */
    Named declareHiding(String name, StaticType type) {
        Named named = session.declare(name, type);
        scope.declare(name, named);
        return named;
    }

    /**
     * The variable of a node or relationship for a pattern. A value that is not known to be one is
     * checked when it runs and put into a slot of its own, since patterns read ids.
     */
    Variable entity(String name, Named named, StaticType type, SourceSpan span) {
        if (named.variable().kind() == type.variableKind()) {
            return named.variable();
        }
        Named checked = session.declare(name, type);
        var call = new BoundExpression.Call(
                EntityCheck.of(type), List.of(named.variable()), ExpressionBinder.place(span));
        emitProject(List.of(new Assignment(checked.variable(), call)));
        scope.declare(name, checked);
        return checked.variable();
    }

    /**
     * Makes the variables of the row around this query readable again after an aggregation or
     * DISTINCT, which keep only their own: what was bound so far becomes a query of its own that
     * runs for that row.
     */
    void restoreOuterRow(List<BoundQuery.Column> kept) {
        if (nested) {
            var body = new BoundQuery.Single(clauses(), kept);
            clauses.clear();
            clauses.add(new BoundClause.CallSubquery(body, false, false));
        }
    }
}
