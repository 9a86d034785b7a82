package dev.kith.query.parse;

import dev.kith.grammar.CypherParser.AtomContext;
import dev.kith.grammar.CypherParser.ExpressionContext;
import dev.kith.grammar.CypherParser.PostfixContext;
import dev.kith.grammar.CypherParser.PostfixOperationContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;

import java.util.List;
import java.util.Optional;

/** What stands behind an atom: properties, elements, slices. */
final class PostfixMapper {
    private final Mappers mappers;
    private final Source source;

    PostfixMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Expression map(PostfixContext context) {
        int operations = context.getChildCount() - 1;
        mappers.levels().enter(operations, context);
        Expression subject = mappers.atoms().map(Children.operand(context, 0, AtomContext.class));
        for (int i = 1; i <= operations; i++) {
            var operation = Children.operand(context, i, PostfixOperationContext.class);
            subject = postfixOperation(subject, operation, source.span(context, operation));
            mappers.levels().leave(1);
        }
        return subject;
    }

    private Expression postfixOperation(
            Expression subject, PostfixOperationContext context, SourceSpan span) {
        if (context.anyName() != null) {
            return new Expression.Property(subject, mappers.names().name(context.anyName()), span);
        }
        List<ExpressionContext> bounds = context.expression();
        if (context.DOT_DOT() == null) {
            return new Expression.Subscript(
                    subject, mappers.expressions().map(bounds.get(0)), span);
        }
        int dots = context.DOT_DOT().getSymbol().getTokenIndex();
        Optional<Expression> from = Optional.empty();
        Optional<Expression> to = Optional.empty();
        for (ExpressionContext bound : bounds) {
            if (bound.getStart().getTokenIndex() < dots) {
                from = Optional.of(mappers.expressions().map(bound));
            } else {
                to = Optional.of(mappers.expressions().map(bound));
            }
        }
        return new Expression.Slice(subject, from, to, span);
    }
}
