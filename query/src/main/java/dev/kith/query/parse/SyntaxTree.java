package dev.kith.query.parse;

import dev.kith.StatementLimits;
import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.StatementContext;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * From text to the parser's tree. Prediction looks at the text alone first (SLL), which is several
 * times faster and enough for nearly every statement; only if that fails, and the grammar does allow
 * the statement, does a second pass look at the calling rules as well (LL).
 */
final class SyntaxTree {
    /** How often the fast pass was not enough, for the tests to keep an eye on. */
    static final LongAdder SECOND_PASSES = new LongAdder();

    private SyntaxTree() {}

    static StatementContext parse(Source source, StatementLimits limits) {
        CypherLexer lexer = GeneratedParser.lexer(source.stream());
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        new TokenGuard(source, limits).check(tokens.getTokens());
        try {
            return parse(tokens, PredictionMode.SLL);
        } catch (ParseCancellationException fastPass) {
            SECOND_PASSES.increment();
            return parseAgain(source, tokens);
        } finally {
            GeneratedParser.forgetIfTooMuch(tokens.size());
        }
    }

    private static StatementContext parseAgain(Source source, CommonTokenStream tokens) {
        Optional<DeadEnd> end = DeadEnd.find(tokens.getTokens());
        if (end.isPresent()) {
            throw SyntaxErrors.unexpected(source, tokens.getTokens(), end.get());
        }
        tokens.seek(0);
        return parse(tokens, PredictionMode.LL);
    }

    private static StatementContext parse(CommonTokenStream tokens, PredictionMode mode) {
        return GeneratedParser.parser(tokens, mode).statement();
    }
}
