package dev.kith.query.bind;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.query.ast.SourceSpan;
import dev.kith.text.NearestName;

import java.util.List;
import java.util.Locale;

/** Makes errors of binding that point into the text of their statement. */
abstract class PlacedErrors {
    static final String SYNTAX_ERROR = "SyntaxError";

    private final String text;

    PlacedErrors(String text) {
        this.text = text;
    }

    final QueryException syntaxError(
            ErrorCode code, String detail, String message, SourceSpan span) {
        return error(code, SYNTAX_ERROR, detail, message, span);
    }

    final QueryException error(
            ErrorCode code, String type, String detail, String message, SourceSpan span) {
        return new QueryException(code, Classification.compileTime(type, detail), message)
                .at(text, span.position());
    }

    /** The word that a part of the statement begins with, in capitals. */
    final String firstWord(SourceSpan span) {
        int start = text.offsetByCodePoints(0, span.position().offset());
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toUpperCase(Locale.ROOT);
    }

    static String suggestion(String name, List<String> candidates) {
        return NearestName.find(name, candidates)
                .map(" Did you mean `%s`?"::formatted)
                .orElse("");
    }
}
