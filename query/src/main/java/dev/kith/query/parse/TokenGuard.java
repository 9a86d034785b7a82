package dev.kith.query.parse;

import dev.kith.StatementLimits;
import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.Token;

import java.util.Arrays;
import java.util.List;

/**
 * Looks over the tokens before anything recurses over them: refuses what is no Cypher at all, and
 * what is nested deeper or is longer than the limits allow. Depth is counted, never left to the
 * stack of the calling thread.
 *
 * <p>Counted as one level each: an open bracket of any kind, a CASE before its END, an operator in
 * front of its operand ({@code NOT}, {@code !}, a sign), and a {@code LIST<}. What takes about
 * twice the stack counts as two: a bracket with a WHERE, and the braces of a subquery.
 */
final class TokenGuard {
    private final Source source;
    private final StatementLimits limits;

    /** The depth outside each open bracket, to which its closing returns. */
    private int[] depthOutside = new int[16];

    private int openBrackets;
    private int depth;
    private int prefixRun;
    private int syntaxNodes;
    private int previousType = Token.EOF;

    TokenGuard(Source source, StatementLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    void check(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            refuseIfNoCypher(token);
            countNode(token);
            int next = i + 1 < tokens.size() ? tokens.get(i + 1).getType() : Token.EOF;
            countDepth(token, next);
            previousType = token.getType();
        }
    }

    private void refuseIfNoCypher(Token token) {
        switch (token.getType()) {
            case CypherLexer.UNFINISHED_STRING ->
                throw SyntaxErrors.unfinishedString(source, token);
            case CypherLexer.UNFINISHED_NAME -> throw SyntaxErrors.unfinishedName(source, token);
            case CypherLexer.UNFINISHED_COMMENT ->
                throw SyntaxErrors.unfinishedComment(source, token);
            case CypherLexer.UNKNOWN_CHARACTER ->
                throw SyntaxErrors.unknownCharacter(source, token);
            default -> {}
        }
    }

    private void countNode(Token token) {
        switch (token.getType()) {
            case CypherLexer.COMMA,
                    CypherLexer.DOT,
                    CypherLexer.COLON,
                    CypherLexer.RPAREN,
                    CypherLexer.RBRACKET,
                    CypherLexer.RBRACE -> {}
            default -> {
                syntaxNodes++;
                if (syntaxNodes > limits.maxSyntaxNodes()) {
                    throw SyntaxErrors.tooComplex(source, token, limits.maxSyntaxNodes());
                }
            }
        }
    }

    private void countDepth(Token token, int nextType) {
        int run = 0;
        switch (token.getType()) {
            case CypherLexer.LPAREN, CypherLexer.LBRACKET -> open(1);
            case CypherLexer.LBRACE -> open(startsSubquery() ? 2 : 1);
            case CypherLexer.WHERE -> depth = Math.max(depth, floor() + 1);
            case CypherLexer.RPAREN, CypherLexer.RBRACKET, CypherLexer.RBRACE -> close();
            case CypherLexer.CASE -> depth += isName(nextType) ? 0 : 1;
            case CypherLexer.END -> depth = Math.max(floor(), depth - (isName(nextType) ? 0 : 1));
            case CypherLexer.NOT, CypherLexer.EXCLAMATION, CypherLexer.MINUS, CypherLexer.PLUS ->
                run = prefixRun + 1;
            case CypherLexer.LESS -> run = isTypeWord(previousType) ? prefixRun : 0;
            case CypherLexer.LIST, CypherLexer.ARRAY, CypherLexer.ANY ->
                run = nextType == CypherLexer.LESS ? prefixRun + 1 : 0;
            default -> {}
        }
        prefixRun = run;
        if (depth + prefixRun > limits.maxNestingLevels()) {
            throw SyntaxErrors.tooDeep(source, token, limits.maxNestingLevels());
        }
    }

    /** Whether the word just read is a name here: {@code n.case}, {@code {end: 1}}. */
    private boolean isName(int nextType) {
        return previousType == CypherLexer.DOT
                || previousType == CypherLexer.COLON
                || previousType == CypherLexer.DOLLAR
                || nextType == CypherLexer.COLON;
    }

    /** Whether a type with types in angle brackets behind it is called so. */
    private static boolean isTypeWord(int type) {
        return type == CypherLexer.LIST || type == CypherLexer.ARRAY || type == CypherLexer.ANY;
    }

    private boolean startsSubquery() {
        return previousType == CypherLexer.EXISTS
                || previousType == CypherLexer.COUNT
                || previousType == CypherLexer.COLLECT;
    }

    private void open(int levels) {
        if (openBrackets == depthOutside.length) {
            depthOutside = Arrays.copyOf(depthOutside, openBrackets * 2);
        }
        depthOutside[openBrackets++] = depth;
        depth += levels;
    }

    private void close() {
        if (openBrackets > 0) {
            depth = depthOutside[--openBrackets];
        }
    }

    private int floor() {
        return openBrackets == 0 ? 0 : depthOutside[openBrackets - 1] + 1;
    }
}
