package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.AdditiveContext;
import dev.kith.grammar.CypherParser.AtomContext;
import dev.kith.grammar.CypherParser.CaseTestContext;
import dev.kith.grammar.CypherParser.ComparisonContext;
import dev.kith.grammar.CypherParser.ConjunctionContext;
import dev.kith.grammar.CypherParser.ExclusiveDisjunctionContext;
import dev.kith.grammar.CypherParser.ExpressionContext;
import dev.kith.grammar.CypherParser.ExpressionsContext;
import dev.kith.grammar.CypherParser.InPredicateContext;
import dev.kith.grammar.CypherParser.LabelledPredicateContext;
import dev.kith.grammar.CypherParser.LiteralContext;
import dev.kith.grammar.CypherParser.MultiplicativeContext;
import dev.kith.grammar.CypherParser.NegationContext;
import dev.kith.grammar.CypherParser.NormalPredicateContext;
import dev.kith.grammar.CypherParser.NullPredicateContext;
import dev.kith.grammar.CypherParser.PostfixContext;
import dev.kith.grammar.CypherParser.PostfixOperationContext;
import dev.kith.grammar.CypherParser.PowerContext;
import dev.kith.grammar.CypherParser.PredicateContext;
import dev.kith.grammar.CypherParser.PredicatedContext;
import dev.kith.grammar.CypherParser.SignedContext;
import dev.kith.grammar.CypherParser.StringPredicateContext;
import dev.kith.grammar.CypherParser.TypePredicateContext;
import dev.kith.grammar.CypherParser.WhereClauseContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.ArithmeticOperator;
import dev.kith.query.ast.Expression.ComparisonOperator;
import dev.kith.query.ast.Expression.ComparisonStep;
import dev.kith.query.ast.Expression.StringOperator;
import dev.kith.query.ast.Literal;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators, from the loosest to the tightest. Each method maps one level of precedence and
 * hands an operand that stands alone straight to the next.
 *
 * <p>A chain of n operators that associate to the left becomes a tree n levels deep with its first
 * operand at the bottom; the levels are counted so that no tree grows past {@link
 * #MAX_TREE_LEVELS}.
 */
final class ExpressionMapper {
    /** Whoever walks the tree recurses, so this holds even where no bracket is nested. */
    private static final int MAX_TREE_LEVELS = 1_000;

    private final Mappers mappers;
    private final Source source;
    private int level;

    ExpressionMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Optional<Expression> optional(@Nullable ExpressionContext context) {
        return context == null ? Optional.empty() : Optional.of(map(context));
    }

    Optional<Expression> where(@Nullable WhereClauseContext context) {
        return context == null ? Optional.empty() : Optional.of(map(context.expression()));
    }

    List<Expression> all(@Nullable ExpressionsContext context) {
        return context == null ? List.of() : all(context.expression());
    }

    List<Expression> all(List<ExpressionContext> contexts) {
        List<Expression> expressions = new ArrayList<>(contexts.size());
        for (ExpressionContext context : contexts) {
            expressions.add(map(context));
        }
        return List.copyOf(expressions);
    }

    Expression map(ExpressionContext context) {
        enter(1, context);
        Expression expression = disjunction(context);
        level--;
        return expression;
    }

    private Expression disjunction(ExpressionContext context) {
        if (context.getChildCount() == 1) {
            return exclusiveDisjunction(operand(context, 0, ExclusiveDisjunctionContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (ExclusiveDisjunctionContext term : context.exclusiveDisjunction()) {
            terms.add(exclusiveDisjunction(term));
        }
        return new Expression.Or(List.copyOf(terms), source.span(context));
    }

    private Expression exclusiveDisjunction(ExclusiveDisjunctionContext context) {
        if (context.getChildCount() == 1) {
            return conjunction(operand(context, 0, ConjunctionContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (ConjunctionContext term : context.conjunction()) {
            terms.add(conjunction(term));
        }
        return new Expression.Xor(List.copyOf(terms), source.span(context));
    }

    private Expression conjunction(ConjunctionContext context) {
        if (context.getChildCount() == 1) {
            return negation(operand(context, 0, NegationContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (NegationContext term : context.negation()) {
            terms.add(negation(term));
        }
        return new Expression.And(List.copyOf(terms), source.span(context));
    }

    private Expression negation(NegationContext context) {
        int negations = context.getChildCount() - 1;
        enter(negations, context);
        Expression operand = comparison(context.comparison());
        level -= negations;
        for (int i = negations - 1; i >= 0; i--) {
            SourceSpan span = source.span(operator(context, i), context.getStop());
            operand = new Expression.Not(operand, span);
        }
        return operand;
    }

    private Expression comparison(ComparisonContext context) {
        Expression first = predicated(operand(context, 0, PredicatedContext.class));
        if (context.getChildCount() == 1) {
            return first;
        }
        List<ComparisonStep> steps = new ArrayList<>(context.getChildCount() / 2);
        for (int i = 1; i < context.getChildCount(); i += 2) {
            ComparisonOperator operator = comparisonOperator(operator(context, i));
            Expression operand = predicated(operand(context, i + 1, PredicatedContext.class));
            steps.add(new ComparisonStep(operator, operand));
        }
        return new Expression.Comparison(first, List.copyOf(steps), source.span(context));
    }

    private Expression predicated(PredicatedContext context) {
        int predicates = context.getChildCount() - 1;
        enter(predicates, context);
        Expression subject = additive(context.additive());
        for (int i = 1; i <= predicates; i++) {
            PredicateContext predicate = operand(context, i, PredicateContext.class);
            subject = predicate(subject, predicate, source.span(context, predicate));
            level--;
        }
        return subject;
    }

    Expression predicate(Expression subject, PredicateContext context, SourceSpan span) {
        return switch (context) {
            case StringPredicateContext string ->
                new Expression.StringPredicate(
                        stringOperator(string.getStart()),
                        subject,
                        additive(string.additive()),
                        span);
            case InPredicateContext in -> new Expression.In(subject, additive(in.additive()), span);
            case NullPredicateContext isNull ->
                new Expression.IsNull(subject, isNull.NOT() != null, span);
            case TypePredicateContext isTyped ->
                new Expression.IsTyped(
                        subject,
                        TypeMapper.map(source, isTyped.typeName()),
                        isTyped.NOT() != null,
                        span);
            case NormalPredicateContext normal ->
                negated(normal.NOT() != null, isNormalized(subject, normal, span), span);
            case LabelledPredicateContext labelled ->
                negated(
                        labelled.NOT() != null,
                        new Expression.HasLabels(
                                subject, mappers.labels().map(labelled.labelDisjunction()), span),
                        span);
            default -> throw new IllegalStateException("no predicate: " + context.getText());
        };
    }

    private static Expression negated(boolean negated, Expression predicate, SourceSpan span) {
        return negated ? new Expression.Not(predicate, span) : predicate;
    }

    private static Expression isNormalized(
            Expression subject, NormalPredicateContext context, SourceSpan span) {
        String form =
                context.normalForm() == null ? "NFC" : context.normalForm().getText();
        return new Expression.FunctionCall(
                List.of(),
                "isNormalized",
                false,
                List.of(subject, new Literal.StringLiteral(form, span)),
                span);
    }

    /** What CASE asks of its subject: an operator and its right side, or a value to equal. */
    Expression caseTest(Expression subject, CaseTestContext context) {
        SourceSpan span = source.span(context);
        if (context.predicate() != null) {
            return predicate(subject, context.predicate(), span);
        }
        if (context.predicated() != null) {
            var step = new ComparisonStep(
                    comparisonOperator(context.getStart()), predicated(context.predicated()));
            return new Expression.Comparison(subject, List.of(step), span);
        }
        var step = new ComparisonStep(ComparisonOperator.EQUAL, map(context.expression()));
        return new Expression.Comparison(subject, List.of(step), span);
    }

    private Expression additive(AdditiveContext context) {
        int operators = context.getChildCount() / 2;
        enter(operators, context);
        Expression left = multiplicative(operand(context, 0, MultiplicativeContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = operand(context, i + 1, MultiplicativeContext.class);
            left = arithmetic(context, i, left, multiplicative(next), next);
        }
        return left;
    }

    private Expression multiplicative(MultiplicativeContext context) {
        int operators = context.getChildCount() / 2;
        enter(operators, context);
        Expression left = power(operand(context, 0, PowerContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = operand(context, i + 1, PowerContext.class);
            left = arithmetic(context, i, left, power(next), next);
        }
        return left;
    }

    private Expression power(PowerContext context) {
        int operators = context.getChildCount() / 2;
        enter(operators, context);
        Expression left = signed(operand(context, 0, SignedContext.class));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            var next = operand(context, i + 1, SignedContext.class);
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
        level--;
        ArithmeticOperator operator = arithmeticOperator(operator(chain, child));
        return new Expression.Arithmetic(operator, left, right, source.span(chain, last));
    }

    private Expression signed(SignedContext context) {
        int signs = context.getChildCount() - (context.labelPredicate() == null ? 1 : 2);
        if (signs == 0) {
            return labelled(context);
        }
        enter(signs, context);
        Expression operand = innermostSigned(context, operator(context, signs - 1));
        for (int i = signs - 2; i >= 0; i--) {
            operand = sign(operator(context, i), operand, context);
        }
        level -= signs;
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
        Expression subject = postfix(context.postfix());
        if (context.labelPredicate() == null) {
            return subject;
        }
        return new Expression.HasLabels(
                subject,
                mappers.labels().map(context.labelPredicate().labelDisjunction()),
                source.span(context.postfix(), context.labelPredicate()));
    }

    Expression postfix(PostfixContext context) {
        int operations = context.getChildCount() - 1;
        enter(operations, context);
        Expression subject = mappers.atoms().map(operand(context, 0, AtomContext.class));
        for (int i = 1; i <= operations; i++) {
            var operation = operand(context, i, PostfixOperationContext.class);
            subject = postfixOperation(subject, operation, source.span(context, operation));
            level--;
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
            return new Expression.Subscript(subject, map(bounds.get(0)), span);
        }
        int dots = context.DOT_DOT().getSymbol().getTokenIndex();
        Optional<Expression> from = Optional.empty();
        Optional<Expression> to = Optional.empty();
        for (ExpressionContext bound : bounds) {
            if (bound.getStart().getTokenIndex() < dots) {
                from = Optional.of(map(bound));
            } else {
                to = Optional.of(map(bound));
            }
        }
        return new Expression.Slice(subject, from, to, span);
    }

    private void enter(int levels, ParserRuleContext context) {
        level += levels;
        if (level > MAX_TREE_LEVELS) {
            throw SyntaxErrors.chainTooLong(source, context.getStart(), MAX_TREE_LEVELS);
        }
    }

    private static <T extends ParserRuleContext> T operand(
            ParserRuleContext context, int child, Class<T> rule) {
        return rule.cast(context.getChild(child));
    }

    private static Token operator(ParserRuleContext context, int child) {
        return ((TerminalNode) context.getChild(child)).getSymbol();
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

    private static ComparisonOperator comparisonOperator(Token token) {
        return switch (token.getType()) {
            case CypherLexer.EQUAL -> ComparisonOperator.EQUAL;
            case CypherLexer.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case CypherLexer.LESS -> ComparisonOperator.LESS;
            case CypherLexer.LESS_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case CypherLexer.GREATER -> ComparisonOperator.GREATER;
            case CypherLexer.GREATER_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            default -> throw new IllegalStateException("no comparison: " + token.getText());
        };
    }

    private static StringOperator stringOperator(Token token) {
        return switch (token.getType()) {
            case CypherLexer.STARTS -> StringOperator.STARTS_WITH;
            case CypherLexer.ENDS -> StringOperator.ENDS_WITH;
            case CypherLexer.CONTAINS -> StringOperator.CONTAINS;
            case CypherLexer.MATCHES -> StringOperator.MATCHES;
            default -> throw new IllegalStateException("no string operator: " + token.getText());
        };
    }
}
