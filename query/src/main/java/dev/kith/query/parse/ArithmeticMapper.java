package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.AdditiveContext;
import dev.kith.grammar.CypherParser.LiteralContext;
import dev.kith.grammar.CypherParser.MultiplicativeContext;
import dev.kith.grammar.CypherParser.PostfixContext;
import dev.kith.grammar.CypherParser.PowerContext;
import dev.kith.grammar.CypherParser.SignedContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.ArithmeticOperator;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Operators between numbers, and signs, from the loosest to the tightest. */
final class ArithmeticMapper {
    private final Mappers mappers;
    private final Source source;

    ArithmeticMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Expression map(AdditiveContext context) {
        int operators = context.getChildCount() / 2;
        mappers.levels().enter(operators, context);
        Expression left = multiplicative(Children.operand(context, 0, MultiplicativeContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = Children.operand(context, i + 1, MultiplicativeContext.class);
            left = arithmetic(context, i, left, multiplicative(next), next);
        }
        return left;
    }

    private Expression multiplicative(MultiplicativeContext context) {
        int operators = context.getChildCount() / 2;
        mappers.levels().enter(operators, context);
        Expression left = power(Children.operand(context, 0, PowerContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = Children.operand(context, i + 1, PowerContext.class);
            left = arithmetic(context, i, left, power(next), next);
        }
        return left;
    }

    private Expression power(PowerContext context) {
        int operators = context.getChildCount() / 2;
        mappers.levels().enter(operators, context);
        Expression left = signed(Children.operand(context, 0, SignedContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = Children.operand(context, i + 1, SignedContext.class);
            left = arithmetic(context, i, left, signed(next), next);
        }
        return left;
    }

    /** One operator of a chain; what follows in the chain stands a level higher. */
    private Expression arithmetic(
            ParserRuleContext chain,
            int child,
            Expression left,
            Expression right,
            ParserRuleContext last) {
        mappers.levels().leave(1);
        ArithmeticOperator operator = arithmeticOperator(Children.operator(chain, child));
        return new Expression.Arithmetic(operator, left, right, source.span(chain, last));
    }

    private Expression signed(SignedContext context) {
        int signs = context.getChildCount() - (context.labelPredicate() == null ? 1 : 2);
        if (signs == 0) {
            return labelled(context);
        }
        mappers.levels().enter(signs, context);
        Expression operand = innermostSigned(context, Children.operator(context, signs - 1));
        for (int i = signs - 2; i >= 0; i--) {
            operand = sign(Children.operator(context, i), operand, context);
        }
        mappers.levels().leave(signs);
        return operand;
    }

    private Expression innermostSigned(SignedContext context, Token sign) {
        LiteralContext literal = bareLiteral(context);
        if (literal != null
                && sign.getType() == CypherLexer.MINUS
                && LiteralMapper.isNumber(literal)) {
            SourceSpan span = source.span(sign, context.getStop());
            return mappers.literals().mapNegative(literal, span);
        }
        return sign(sign, labelled(context), context);
    }

    private Expression sign(Token sign, Expression operand, SignedContext context) {
        boolean negative = sign.getType() == CypherLexer.MINUS;
        return new Expression.Sign(negative, operand, source.span(sign, context.getStop()));
    }

    /** The literal that is all there is behind a sign, if it is one. */
    private static @Nullable LiteralContext bareLiteral(SignedContext context) {
        PostfixContext postfix = context.postfix();
        return context.labelPredicate() == null && postfix.getChildCount() == 1
                ? postfix.atom().literal()
                : null;
    }

    private Expression labelled(SignedContext context) {
        Expression subject = mappers.postfixes().map(context.postfix());
        if (context.labelPredicate() == null) {
            return subject;
        }
        return new Expression.HasLabels(
                subject,
                mappers.labels().map(context.labelPredicate().labelDisjunction()),
                source.span(context.postfix(), context.labelPredicate()));
    }

    private static ArithmeticOperator arithmeticOperator(Token token) {
        return switch (token.getType()) {
            case CypherLexer.PLUS -> ArithmeticOperator.ADD;
            case CypherLexer.MINUS -> ArithmeticOperator.SUBTRACT;
            case CypherLexer.TIMES -> ArithmeticOperator.MULTIPLY;
            case CypherLexer.DIVIDE -> ArithmeticOperator.DIVIDE;
            case CypherLexer.PERCENT -> ArithmeticOperator.MODULO;
            case CypherLexer.CARET -> ArithmeticOperator.POWER;
            case CypherLexer.BAR_BAR -> ArithmeticOperator.CONCATENATE;
            default -> throw new IllegalStateException("no arithmetic: " + token.getText());
        };
    }
}
