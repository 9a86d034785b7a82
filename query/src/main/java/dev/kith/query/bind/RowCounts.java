package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.value.IntegerValue;

/** Binds the counts of SKIP and LIMIT, which are the same for all rows. */
final class RowCounts {
    private RowCounts() {}

    static BoundExpression bind(String clause, Expression count, BindSession session) {
        BindErrors errors = session.errors();
        Scope noVariables = Scope.empty((name, span, scope) -> errors.nonConstant(name, span));
        BoundExpression bound = ExpressionBinder.plain(session, noVariables)
                .ofKind(count, "the count of " + clause, "an Integer", Kind.INTEGER);
        if (bound instanceof Constant constant
                && constant.value() instanceof IntegerValue rows
                && rows.value() < 0) {
            throw errors.negativeCount(clause, count.span());
        }
        return bound;
    }
}
