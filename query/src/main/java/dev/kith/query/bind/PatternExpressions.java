package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.bind.PatternBinder.BoundPattern;
import dev.kith.query.bind.PatternNames.Freedom;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery.Form;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;

import java.util.List;
import java.util.Optional;

/** Binds patterns where an expression stands. */
final class PatternExpressions {
    private PatternExpressions() {}

    /** Whether a pattern asks whether there is a match, and is not a call of shortestPath. */
    static boolean isCondition(Expression.PatternExpression pattern) {
        return pattern.path().selector() == Selector.EVERY
                && !pattern.path().steps().isEmpty();
    }

    static BoundExpression exists(Expression.PatternExpression pattern, ExpressionBinder binder) {
        ClauseSequence body = ClauseSequence.within(binder.scope(), binder.session());
        emitMatch(pattern.path(), Optional.empty(), Freedom.NONE_NEW, body);
        return new BoundExpression.Subquery(
                Form.EXISTS, new BoundQuery.Single(body.clauses(), List.of()), Optional.empty());
    }

    /** A pattern that stands for a path or paths, not for a condition. */
    static Typed path(Expression.PatternExpression pattern, ExpressionBinder binder) {
        PathPattern path = pattern.path();
        if (path.selector() == Selector.EVERY) {
            throw binder.errors()
                    .unexpected(
                            "a pattern cannot be a value here; ask whether it exists with EXISTS {"
                                    + " pattern }, count it with COUNT { pattern }, or list it with"
                                    + " [path = pattern | path]",
                            pattern.span());
        }
        ClauseSequence body = ClauseSequence.within(binder.scope(), binder.session());
        BoundPattern bound = new PatternBinder(body, Freedom.ONLY_RELATIONSHIPS_NEW)
                .bind(List.of(path), Optional.empty());
        if (!body.clauses().isEmpty()) {
            throw binder.errors()
                    .notSupported(
                            "a shortest path between values that are not known to be nodes",
                            pattern.span());
        }
        ShortestPath shortest = bound.graph().shortestPaths().getFirst();
        var withPredicates = new ShortestPath(
                shortest.path(), shortest.relationship(), shortest.all(), bound.predicates());
        return new Typed(
                new BoundExpression.ShortestPathOf(
                        withPredicates, ExpressionBinder.place(pattern.span())),
                shortest.all() ? StaticType.listOf(StaticType.PATH) : StaticType.PATH);
    }

    static Typed comprehension(
            Expression.PatternComprehension comprehension, ExpressionBinder binder) {
        ClauseSequence body = ClauseSequence.within(binder.scope(), binder.session());
        emitMatch(comprehension.path(), comprehension.where(), Freedom.ALL_NEW, body);
        Typed projection = binder.perElement(body.scope()).bind(comprehension.projection());
        Variable result = result(projection, body);
        var column = new BoundQuery.Column(result.name(), result);
        return new Typed(
                new BoundExpression.Subquery(
                        Form.COLLECT,
                        new BoundQuery.Single(body.clauses(), List.of(column)),
                        Optional.of(result)),
                StaticType.listOf(projection.type()));
    }

    private static Variable result(Typed projection, ClauseSequence body) {
        if (projection.expression() instanceof Variable variable) {
            return variable;
        }
        Variable result = body.session().declareAnonymous(projection.type()).variable();
        body.emitProject(List.of(new Assignment(result, projection.expression())));
        return result;
    }

    private static void emitMatch(
            PathPattern path, Optional<Expression> where, Freedom freedom, ClauseSequence body) {
        BoundPattern bound = new PatternBinder(body, freedom).bind(List.of(path), where);
        body.emit(new BoundClause.Match(false, bound.graph(), bound.predicates()));
    }
}
