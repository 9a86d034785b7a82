package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script at its semicolons. The lexer decides what is a semicolon and what only looks like
 * one, inside a string, a quoted name or a comment, so that the cut can never differ from what the
 * parser reads. Tokens are not kept: a script may be long.
 */
final class ScriptSplitter {
    private ScriptSplitter() {}

    static List<ScriptStatement> split(String script) {
        CharStream stream = CharStreams.fromString(script);
        CypherLexer lexer = GeneratedParser.lexer(stream);
        List<ScriptStatement> statements = new ArrayList<>();
        int first = -1;
        int last = -1;
        int line = 0;
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF) {
            if (token.getType() != CypherLexer.SEMICOLON) {
                if (first < 0) {
                    first = token.getStartIndex();
                    line = token.getLine();
                }
                last = token.getStopIndex();
            } else if (first >= 0) {
                String text = stream.getText(Interval.of(first, last));
                statements.add(new ScriptStatement(text, first, line, true));
                first = -1;
            }
            token = lexer.nextToken();
        }
        if (first >= 0) {
            String text = stream.getText(Interval.of(first, last));
            statements.add(new ScriptStatement(text, first, line, false));
        }
        return List.copyOf(statements);
    }
}
