package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.LiteralContext;
import dev.kith.query.ast.Literal;
import dev.kith.query.ast.Literal.BooleanLiteral;
import dev.kith.query.ast.Literal.FloatLiteral;
import dev.kith.query.ast.Literal.IntegerLiteral;
import dev.kith.query.ast.Literal.NullLiteral;
import dev.kith.query.ast.Literal.StringLiteral;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.Token;

/** Constants: each is one token. */
final class LiteralMapper {
    private static final int HEX_RADIX = 16;
    private static final int OCTAL_RADIX = 8;
    private static final int DECIMAL_RADIX = 10;

    /** Length of {@code 0x} and {@code 0o}. */
    private static final int RADIX_PREFIX_LENGTH = 2;

    private final Source source;

    LiteralMapper(Source source) {
        this.source = source;
    }

    Literal map(LiteralContext context) {
        Token token = context.getStart();
        return number(token, "", source.span(token));
    }

    /** A number behind a minus sign: only so can the smallest integer be written. */
    Literal mapNegative(LiteralContext context, SourceSpan spanWithSign) {
        return number(context.getStart(), "-", spanWithSign);
    }

    /** Whether the constant is a number, so that a minus sign can become part of it. */
    static boolean isNumber(LiteralContext context) {
        return switch (context.getStart().getType()) {
            case CypherLexer.DECIMAL_INTEGER,
                    CypherLexer.HEX_INTEGER,
                    CypherLexer.OCTAL_INTEGER,
                    CypherLexer.FLOAT,
                    CypherLexer.INVALID_NUMBER -> true;
            default -> false;
        };
    }

    /** An integer that is no expression, such as the bound of a length. */
    long integer(Token token) {
        return integer(token, "", 0, DECIMAL_RADIX, source.span(token)).value();
    }

    private Literal number(Token token, String sign, SourceSpan span) {
        return switch (token.getType()) {
            case CypherLexer.DECIMAL_INTEGER -> integer(token, sign, 0, DECIMAL_RADIX, span);
            case CypherLexer.HEX_INTEGER ->
                integer(token, sign, RADIX_PREFIX_LENGTH, HEX_RADIX, span);
            case CypherLexer.OCTAL_INTEGER ->
                integer(token, sign, RADIX_PREFIX_LENGTH, OCTAL_RADIX, span);
            case CypherLexer.FLOAT -> floating(token, sign, span);
            case CypherLexer.INVALID_NUMBER -> throw SyntaxErrors.invalidNumber(source, token);
            default -> other(token, span);
        };
    }

    private Literal other(Token token, SourceSpan span) {
        return switch (token.getType()) {
            case CypherLexer.STRING ->
                new StringLiteral(StringEscapes.resolve(source, token), span);
            case CypherLexer.TRUE -> new BooleanLiteral(true, span);
            case CypherLexer.FALSE -> new BooleanLiteral(false, span);
            case CypherLexer.NULL -> new NullLiteral(span);
            case CypherLexer.NAN -> new FloatLiteral(Double.NaN, span);
            case CypherLexer.INF, CypherLexer.INFINITY ->
                new FloatLiteral(Double.POSITIVE_INFINITY, span);
            default -> throw new IllegalStateException("no literal: token type " + token.getType());
        };
    }

    private IntegerLiteral integer(
            Token token, String sign, int prefixLength, int radix, SourceSpan span) {
        String digits = token.getText().substring(prefixLength).replace("_", "");
        try {
            return new IntegerLiteral(Long.parseLong(sign + digits, radix), span);
        } catch (NumberFormatException tooLarge) {
            throw SyntaxErrors.integerOverflow(source, token);
        }
    }

    private FloatLiteral floating(Token token, String sign, SourceSpan span) {
        double value = Double.parseDouble(sign + token.getText().replace("_", ""));
        if (Double.isInfinite(value)) {
            throw SyntaxErrors.floatingPointOverflow(source, token);
        }
        return new FloatLiteral(value, span);
    }
}
