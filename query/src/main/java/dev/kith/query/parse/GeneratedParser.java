package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * Makes lexers and parsers that share what they have learned about the grammar, and bounds what is
 * learned: left alone, that memory grows with every new kind of text and is never given back.
 */
final class GeneratedParser {
    /** About 60 MB at the most; ordinary use stays below a tenth of this many states. */
    static final int MAX_LEARNED_STATES = 50_000;

    /** A short statement cannot teach much, so not every one is followed by a count. */
    private static final int STATEMENTS_BETWEEN_COUNTS = 256;

    private static final int LONG_STATEMENT_TOKENS = 1_000;

    private static volatile Learned learnedByParsers = Learned.nothing(CypherParser._ATN);
    private static volatile Learned learnedByLexers = Learned.nothing(CypherLexer._ATN);
    private static volatile int statementsSinceCount;

    private GeneratedParser() {}

    static CypherLexer lexer(CharStream stream) {
        Learned learned = learnedByLexers;
        var lexer = new CypherLexer(stream);
        lexer.setInterpreter(
                new LexerATNSimulator(lexer, CypherLexer._ATN, learned.automata, learned.contexts));
        lexer.removeErrorListeners();
        lexer.addErrorListener(ThrowingListener.INSTANCE);
        return lexer;
    }

    /** A parser that gives up at the first token that does not fit. */
    static CypherParser parser(TokenStream tokens, PredictionMode mode) {
        Learned learned = learnedByParsers;
        var parser = new CypherParser(tokens);
        parser.setInterpreter(new ParserATNSimulator(
                parser, CypherParser._ATN, learned.automata, learned.contexts));
        parser.getInterpreter().setPredictionMode(mode);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    /** Called after each statement. Lost counts only delay the next look. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    static void forgetIfTooMuch(int tokenCount) {
        statementsSinceCount++;
        if (statementsSinceCount < STATEMENTS_BETWEEN_COUNTS
                && tokenCount < LONG_STATEMENT_TOKENS) {
            return;
        }
        statementsSinceCount = 0;
        forgetAbove(MAX_LEARNED_STATES);
    }

    static void forgetAbove(int maxStates) {
        if (learnedByParsers.stateCount() > maxStates) {
            learnedByParsers = Learned.nothing(CypherParser._ATN);
        }
        if (learnedByLexers.stateCount() > maxStates) {
            learnedByLexers = Learned.nothing(CypherLexer._ATN);
        }
    }

    static int learnedStateCount() {
        return learnedByParsers.stateCount();
    }

    /** The automata that prediction builds as it meets new text, shared between threads. */
    private static final class Learned {
        private final DFA[] automata;
        private final PredictionContextCache contexts = new PredictionContextCache();

        private Learned(DFA[] automata) {
            this.automata = automata;
        }

        static Learned nothing(ATN grammar) {
            var automata = new DFA[grammar.getNumberOfDecisions()];
            for (int decision = 0; decision < automata.length; decision++) {
                automata[decision] = new DFA(grammar.getDecisionState(decision), decision);
            }
            return new Learned(automata);
        }

        int stateCount() {
            int count = 0;
            for (DFA automaton : automata) {
                count += automaton.states.size();
            }
            return count;
        }
    }
}
