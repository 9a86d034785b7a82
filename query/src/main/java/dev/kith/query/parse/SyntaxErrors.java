package dev.kith.query.parse;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.Token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every error that the text of a statement alone can give rise to. */
final class SyntaxErrors {
    private static final int MAX_QUOTED_CHARS = 40;

    /** What word processors make of what was typed. */
    private static final Map<String, String> KEYBOARD =
            Map.of("‘", "'", "’", "'", "“", "\"", "”", "\"", "–", "-", "—", "-", "−", "-");

    private SyntaxErrors() {}

    /** A token that nothing can continue with, or the end of the text too early. */
    static QueryException unexpected(Source source, List<Token> tokens, DeadEnd end) {
        Token token = tokens.get(end.index());
        Optional<String> known = KnownElsewhere.refusal(tokens, token.getTokenIndex());
        if (known.isPresent()) {
            return source.at(
                    token, limit(ErrorCode.NOT_SUPPORTED, "UnexpectedSyntax", known.get()));
        }
        String detail = end.inRelationship() ? "InvalidRelationshipPattern" : "UnexpectedSyntax";
        Optional<Slips.Slip> slip = Slips.find(tokens, token.getTokenIndex());
        if (slip.isPresent()) {
            return source.at(slip.get().token(), syntax(detail, slip.get().summary()));
        }
        var expectations = new Expectations(end.expected());
        var summary = new StringBuilder("unexpected ").append(quote(token));
        String expected = expectations.describe();
        if (!expected.isEmpty()) {
            summary.append(", expected ").append(expected);
        }
        meant(token, expectations)
                .ifPresent(
                        word -> summary.append(". Did you mean `").append(word).append("`?"));
        return source.at(token, syntax(detail, summary.toString()));
    }

    /** What a slip was meant to be: a keyword misspelt, or {@code !} for NOT. */
    private static Optional<String> meant(Token token, Expectations expectations) {
        return switch (token.getType()) {
            case CypherLexer.IDENTIFIER ->
                NearestWord.find(token.getText(), expectations.keywords());
            case CypherLexer.EXCLAMATION ->
                expectations.keywords().contains("NOT") ? Optional.of("NOT") : Optional.empty();
            default -> Optional.empty();
        };
    }

    static QueryException unfinishedString(Source source, Token token) {
        return source.at(
                token,
                syntax("UnexpectedSyntax", "this string is not closed before the end of the text"));
    }

    static QueryException unfinishedName(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "this name in backticks is not closed before the end of the text"));
    }

    static QueryException unfinishedComment(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "this comment is not closed before the end of the text"));
    }

    static QueryException unknownCharacter(Source source, Token token) {
        int character = token.getText().codePointAt(0);
        String summary = "the character %s (U+%04X) has no meaning outside of strings and names"
                .formatted(quote(token), character);
        String meant = KEYBOARD.get(Character.toString(character));
        summary += meant == null ? "" : ". Did you mean `%s`?".formatted(meant);
        boolean ascii = character < 0x80;
        return source.at(
                token, syntax(ascii ? "UnexpectedSyntax" : "InvalidUnicodeCharacter", summary));
    }

    static QueryException integerOverflow(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "IntegerOverflow",
                        "the integer %s does not fit into 64 bits".formatted(quote(token))));
    }

    static QueryException floatingPointOverflow(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "FloatingPointOverflow",
                        "the number %s is too large for a float".formatted(quote(token))));
    }

    static QueryException invalidNumber(Source source, Token token) {
        return source.at(token, syntax("InvalidNumberLiteral", quote(token) + " is not a number"));
    }

    static QueryException invalidUnicodeEscape(Source source, Token token, int codePoints) {
        return source.inside(
                token,
                codePoints,
                syntax(
                        "InvalidUnicodeLiteral",
                        "an escaped character needs four hexadecimal digits behind \\u, or eight"
                                + " behind \\U that name a character"));
    }

    static QueryException unknownVersion(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "there is no version %s of Cypher here; CYPHER 5 and CYPHER 25 are read alike"
                                .formatted(token.getText())));
    }

    static QueryException mixedUnion(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "InvalidClauseComposition",
                        "UNION and UNION ALL cannot be mixed in one query"));
    }

    static QueryException unknownType(Source source, Token token, String name, String suggestion) {
        return source.at(
                token,
                syntax("UnexpectedSyntax", "there is no type `%s`%s".formatted(name, suggestion)));
    }

    static QueryException severalShortest(Source source, Token token) {
        return source.at(
                token,
                limit(
                        ErrorCode.NOT_SUPPORTED,
                        "UnexpectedSyntax",
                        "SHORTEST %s is not supported; ask for one path, as in SHORTEST 1, or for ALL SHORTEST"
                                .formatted(token.getText())));
    }

    static QueryException twoLengths(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "a relationship has one length: either [*1..3] or {1,3} behind the arrow"));
    }

    static QueryException caseWithoutSubject(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "an operator or several values behind WHEN need a subject: CASE x WHEN > 1"));
    }

    static QueryException notAssignable(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "only a property such as `n.key` or a variable can be set"));
    }

    static QueryException notRemovable(Source source, Token token) {
        return source.at(
                token,
                syntax(
                        "UnexpectedSyntax",
                        "REMOVE takes properties and labels, as in n.key and n:Label; DELETE deletes a node or"
                                + " relationship"));
    }

    static QueryException otherSchemaVariable(
            Source source, Token token, String written, String declared) {
        var error = new QueryException(
                ErrorCode.UNDEFINED_VARIABLE,
                Classification.compileTime("SyntaxError", "UndefinedVariable"),
                "`%s` is not defined. Did you mean `%s`?".formatted(written, declared));
        return source.at(token, error);
    }

    /** Points at the first character that is too much: the text is not looked at otherwise. */
    static QueryException tooLong(String text, int maxChars) {
        String read = text.substring(0, maxChars);
        int lineStart = read.lastIndexOf('\n') + 1;
        int line = (int) read.chars().filter(unit -> unit == '\n').count() + 1;
        int column = read.codePointCount(lineStart, maxChars) + 1;
        return limit(
                        ErrorCode.QUERY_TOO_LONG,
                        "QueryTooLong",
                        "the statement has %,d characters, more than the %,d that are allowed; pass values as parameters, or raise statementLimits.maxTextChars of GraphOptions"
                                .formatted(text.length(), maxChars))
                .at(
                        text.substring(0, maxChars + 1),
                        new QueryException.Position(
                                read.codePointCount(0, maxChars), line, column));
    }

    static QueryException tooComplex(Source source, Token token, int maxNodes) {
        return source.at(
                token,
                limit(
                        ErrorCode.QUERY_TOO_COMPLEX,
                        "QueryTooComplex",
                        "the statement has more than the %,d names, values and operators that are"
                                        .formatted(maxNodes)
                                + " allowed; pass values as parameters, or raise"
                                + " statementLimits.maxSyntaxNodes of GraphOptions"));
    }

    static QueryException tooManySteps(Source source, Token token, int maxSteps) {
        return source.at(
                token,
                limit(
                        ErrorCode.QUERY_TOO_MANY_STEPS,
                        "QueryTooManySteps",
                        "the statement has more than the %,d clauses and parts of patterns that are"
                                        .formatted(maxSteps)
                                + " allowed; make several of it, UNWIND a list, or raise"
                                + " statementLimits.maxSteps of GraphOptions"));
    }

    static QueryException tooDeep(Source source, Token token, int maxLevels) {
        return source.at(
                token,
                limit(
                        ErrorCode.NESTING_TOO_DEEP,
                        "NestingTooDeep",
                        "this is nested deeper than the %,d levels that are allowed; make several"
                                        .formatted(maxLevels)
                                + " expressions of it, or raise statementLimits.maxNestingLevels of"
                                + " GraphOptions"));
    }

    /** A chain of operators makes a tree as deep as the chain is long; no setting raises that. */
    static QueryException chainTooLong(Source source, Token token, int maxLevels) {
        return source.at(
                token,
                limit(
                        ErrorCode.NESTING_TOO_DEEP,
                        "NestingTooDeep",
                        "this is a chain of more than %,d operators, the most there can be; make a"
                                        .formatted(maxLevels)
                                + " list of the operands, and reduce it"));
    }

    private static QueryException limit(ErrorCode code, String detail, String summary) {
        return new QueryException(code, Classification.compileTime("SyntaxError", detail), summary);
    }

    private static QueryException syntax(String detail, String summary) {
        return limit(ErrorCode.SYNTAX, detail, summary);
    }

    private static String quote(Token token) {
        if (token.getType() == Token.EOF) {
            return "end of the statement";
        }
        String text = token.getText();
        if (text.codePointCount(0, text.length()) > MAX_QUOTED_CHARS) {
            text = text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED_CHARS)) + "...";
        }
        return "`" + text + "`";
    }
}
