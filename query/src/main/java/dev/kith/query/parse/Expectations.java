package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What could have stood where a statement stopped making sense, in words. */
final class Expectations {
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

    /** From what fits, by kind of token. */
    Expectations(boolean[] fits) {
        this.fits = fits;
    }

    /** For people: few words, the general before the particular; empty if nothing is known. */
    String describe() {
        boolean expressions = allFit(EXPRESSION_STARTS);
        boolean operators = allFit(OPERATORS);
        // Where a name may stand, a keyword may be meant as one.
        boolean clauses = allFit(CLAUSE_STARTS) && !fits[CypherLexer.IDENTIFIER];
        if (clauses && fits[CypherLexer.EXPLAIN]) {
            return "a clause, as MATCH, CREATE or RETURN begin one";
        }
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
