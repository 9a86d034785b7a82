package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What could have stood where a statement stopped making sense. The parser's own answer is that of
 * the rule it was in, which is wrong where it had looked ahead over several tokens; so each kind of
 * token is tried behind the part that did make sense.
 */
final class Expectations {
    /** Trying costs a parse for each kind of token; behind a long text only a guess is made. */
    private static final int MAX_TOKENS_BEFORE = 500;

    private static final int MAX_SHOWN = 8;

    /** If all of these fit, so does any expression. */
    private static final int[] EXPRESSION_STARTS = {
        CypherLexer.CASE, CypherLexer.STRING, CypherLexer.LBRACKET, CypherLexer.LPAREN
    };

    /** If all of these fit, an expression has just ended. */
    private static final int[] OPERATORS = {
        CypherLexer.PLUS, CypherLexer.MINUS, CypherLexer.TIMES, CypherLexer.IN, CypherLexer.AND
    };

    private static final int[] CLAUSE_STARTS = {
        CypherLexer.MATCH, CypherLexer.UNWIND, CypherLexer.RETURN, CypherLexer.CREATE
    };

    private final boolean[] fits;

    private Expectations(boolean[] fits) {
        this.fits = fits;
    }

    /** Those at the token at which the parser failed. */
    static Expectations at(List<Token> tokens, RecognitionException failure) {
        var fits = new boolean[CypherLexer.VOCABULARY.getMaxTokenType() + 1];
        int index = failure.getOffendingToken().getTokenIndex();
        if (index > MAX_TOKENS_BEFORE) {
            IntervalSet expected = failure.getExpectedTokens();
            for (int type = 1; expected != null && type < fits.length; type++) {
                fits[type] = expected.contains(type);
            }
            return new Expectations(fits);
        }
        for (int type = 1; type < fits.length; type++) {
            fits[type] = fits(tokens.subList(0, index), type);
        }
        return new Expectations(fits);
    }

    private static boolean fits(List<Token> before, int type) {
        List<Token> tokens = new ArrayList<>(before);
        tokens.add(new CommonToken(type, ""));
        tokens.add(new CommonToken(Token.EOF, "<EOF>"));
        var stream = new CommonTokenStream(new ListTokenSource(tokens));
        CypherParser parser = GeneratedParser.parser(stream, PredictionMode.LL);
        try {
            parser.statement();
            return true;
        } catch (ParseCancellationException failure) {
            RecognitionException cause = SyntaxTree.causeOf(failure);
            return cause.getOffendingToken().getTokenIndex() > before.size();
        }
    }

    /** For people: few words, the general before the particular; empty if nothing is known. */
    String describe() {
        boolean expressions = allFit(EXPRESSION_STARTS);
        boolean operators = allFit(OPERATORS);
        boolean clauses = allFit(CLAUSE_STARTS);
        List<String> words = new ArrayList<>();
        if (expressions) {
            words.add("an expression");
        } else if (fits[CypherLexer.IDENTIFIER]) {
            words.add("a name");
        }
        for (int type = 1; type < fits.length; type++) {
            boolean covered = (expressions && isOpening(type))
                    || (operators && isOperator(type))
                    || (clauses && isClauseWord(type))
                    || (fits[CypherLexer.USING] && isRareBehindPattern(type))
                    || (fits[CypherLexer.IDENTIFIER] && isKeyword(type));
            if (fits[type] && !covered && isWorthSaying(type)) {
                words.add(display(type));
            }
        }
        if (operators) {
            words.add("an operator");
        }
        if (clauses) {
            words.add("a clause");
        }
        return join(words);
    }

    /** The keywords that fit, for the search for a slip of the pen. */
    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (int type = 1; type < fits.length; type++) {
            if (fits[type] && isKeyword(type)) {
                keywords.add(literal(type));
            }
        }
        return keywords;
    }

    private boolean allFit(int[] types) {
        for (int type : types) {
            if (!fits[type]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpening(int type) {
        return switch (type) {
            case CypherLexer.LPAREN,
                    CypherLexer.LBRACKET,
                    CypherLexer.LBRACE,
                    CypherLexer.DOLLAR,
                    CypherLexer.PLUS,
                    CypherLexer.MINUS,
                    CypherLexer.DECIMAL_INTEGER,
                    CypherLexer.STRING -> true;
            default -> isKeyword(type);
        };
    }

    /** Of several tokens that are one thing to people, the first. */
    private static boolean isWorthSaying(int type) {
        return type < CypherLexer.HEX_INTEGER
                ? type != CypherLexer.SEMICOLON
                : type == CypherLexer.STRING;
    }

    private static boolean isOperator(int type) {
        return switch (type) {
            case CypherLexer.AND,
                    CypherLexer.OR,
                    CypherLexer.XOR,
                    CypherLexer.IN,
                    CypherLexer.IS,
                    CypherLexer.CONTAINS,
                    CypherLexer.STARTS,
                    CypherLexer.ENDS,
                    CypherLexer.LBRACKET,
                    CypherLexer.LBRACE,
                    CypherLexer.LPAREN,
                    CypherLexer.COLON,
                    CypherLexer.COLON_COLON,
                    CypherLexer.DOT -> true;
            default -> type >= CypherLexer.BAR_BAR && type <= CypherLexer.MATCHES;
        };
    }

    private static boolean isClauseWord(int type) {
        return switch (type) {
            case CypherLexer.MATCH,
                    CypherLexer.OPTIONAL,
                    CypherLexer.UNWIND,
                    CypherLexer.WITH,
                    CypherLexer.RETURN,
                    CypherLexer.CREATE,
                    CypherLexer.MERGE,
                    CypherLexer.SET,
                    CypherLexer.REMOVE,
                    CypherLexer.DELETE,
                    CypherLexer.DETACH,
                    CypherLexer.CALL,
                    CypherLexer.FOREACH,
                    CypherLexer.LOAD,
                    CypherLexer.FILTER,
                    CypherLexer.LET,
                    CypherLexer.FINISH,
                    CypherLexer.INSERT,
                    CypherLexer.NODETACH,
                    CypherLexer.UNION -> true;
            default -> false;
        };
    }

    /** What can follow a pattern to be matched, but is not what most people look for there. */
    private static boolean isRareBehindPattern(int type) {
        return switch (type) {
            case CypherLexer.USING,
                    CypherLexer.ORDER,
                    CypherLexer.SKIP_ROWS,
                    CypherLexer.OFFSET,
                    CypherLexer.LIMIT -> true;
            default -> false;
        };
    }

    private static boolean isKeyword(int type) {
        return type >= CypherLexer.ALL && type <= CypherLexer.ZONE;
    }

    private static String display(int type) {
        return switch (type) {
            case CypherLexer.DECIMAL_INTEGER -> "a number";
            case CypherLexer.STRING -> "a string";
            default -> "`" + literal(type) + "`";
        };
    }

    private static String literal(int type) {
        Vocabulary vocabulary = CypherLexer.VOCABULARY;
        String quoted = vocabulary.getLiteralName(type);
        return quoted == null
                ? vocabulary.getSymbolicName(type).toLowerCase(Locale.ROOT).replace('_', ' ')
                : quoted.substring(1, quoted.length() - 1);
    }

    private static String join(List<String> words) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        if (words.size() > MAX_SHOWN) {
            return String.join(", ", words.subList(0, MAX_SHOWN)) + ", ...";
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
