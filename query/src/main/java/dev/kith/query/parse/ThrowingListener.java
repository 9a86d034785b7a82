package dev.kith.query.parse;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;

/** The lexer has a token for every input, so whatever it reports is a defect of the grammar. */
final class ThrowingListener extends BaseErrorListener {
    static final ThrowingListener INSTANCE = new ThrowingListener();

    private ThrowingListener() {}

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offendingSymbol,
            int line,
            int charPositionInLine,
            String message,
            @Nullable RecognitionException cause) {
        throw new KithException(
                ErrorCode.INTERNAL,
                "the lexer stopped at line %d, column %d: %s"
                        .formatted(line, charPositionInLine + 1, message));
    }
}
