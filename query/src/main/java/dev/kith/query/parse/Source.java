package dev.kith.query.parse;

import dev.kith.QueryException;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/** The text of one statement, and places in it. The stream counts in code points throughout. */
final class Source {
    private final String text;
    private final CharStream stream;

    Source(String text) {
        this.text = text;
        this.stream = CharStreams.fromString(text);
    }

    CharStream stream() {
        return stream;
    }

    SourceSpan span(ParserRuleContext context) {
        return span(context.getStart(), context.getStop());
    }

    SourceSpan span(ParserRuleContext first, ParserRuleContext last) {
        return span(first.getStart(), last.getStop());
    }

    SourceSpan span(Token token) {
        return span(token, token);
    }

    SourceSpan span(Token first, Token last) {
        int offset = first.getStartIndex();
        int length = Math.max(0, last.getStopIndex() + 1 - offset);
        return new SourceSpan(offset, length, first.getLine(), first.getCharPositionInLine() + 1);
    }

    /** What was written from the first to the last token of the context, comments included. */
    String textOf(ParserRuleContext context) {
        int first = context.getStart().getStartIndex();
        return stream.getText(Interval.of(first, context.getStop().getStopIndex()));
    }

    /** The error, pointing at the token. */
    QueryException at(Token token, QueryException error) {
        return error.at(text, position(token));
    }

    /** The error, pointing some code points behind the beginning of a token. */
    QueryException inside(Token token, int codePoints, QueryException error) {
        int offset = token.getStartIndex() + codePoints;
        int line = token.getLine();
        int column = token.getCharPositionInLine() + 1;
        // A string may go on over several lines.
        for (int i = token.getStartIndex(); i < offset; i++) {
            boolean lineEnd = stream.getText(Interval.of(i, i)).equals("\n");
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        return error.at(text, new QueryException.Position(offset, line, column));
    }

    private static QueryException.Position position(Token token) {
        return new QueryException.Position(
                token.getStartIndex(), token.getLine(), token.getCharPositionInLine() + 1);
    }
}
