package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.Token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Habits of other languages and of Cypher as it was, told by a word or two, and what is written
 * here instead. Asked only about a text that could not be parsed.
 */
final class Slips {
    /**
     * What someone wrote.
     *
     * @param token where to point
     */
    record Slip(Token token, String summary) {}

    /** By the word that a statement begins with. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "SELECT", "there is no SELECT; write MATCH (n:Label) WHERE ... RETURN n.key",
            "UPDATE", "there is no UPDATE; write MATCH (n:Label) WHERE ... SET n.key = value",
            "DESCRIBE",
                    "there is no DESCRIBE; CALL db.labels() and CALL db.propertyKeys() list names",
            "IF",
                    "there is no IF; write CASE WHEN ... THEN ... ELSE ... END for a value, and WHERE for a"
                            + " condition",
            "FOR",
                    "there is no FOR; write UNWIND list AS x, or FOREACH (x IN list | ...) to write");

    /** By the word that was not expected. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "LIKE",
                    "there is no LIKE; write STARTS WITH, ENDS WITH, CONTAINS, or =~ for a regular"
                            + " expression"),
            Map.entry("ILIKE", "there is no ILIKE; write toLower(x) CONTAINS 'text'"),
            Map.entry("BETWEEN", "there is no BETWEEN; write 1 <= x <= 9"),
            Map.entry("HAVING", "there is no HAVING; write WITH ... WHERE before the RETURN"),
            Map.entry("MOD", "there is no operator `MOD`. Did you mean `%`?"),
            Map.entry(
                    "DIV",
                    "there is no operator `DIV`. Did you mean `/`? It keeps integers integers"));

    /** By the word that was not expected and its neighbour. */
    private static final Map<String, String> PAIRS = Map.of(
            "GROUP BY",
            "there is no GROUP BY; what is not aggregated in a RETURN or WITH makes the groups",
            "SHOW LABELS",
            "there is no SHOW LABELS; write CALL db.labels(), which lists them",
            "SHOW TABLES",
            "there are no tables; CALL db.labels() lists the labels of nodes");

    private static final Map<String, String> OPERATORS =
            Map.of("==", "=", "!=", "<>", "=>", ">=", "=<", "<=", "&&", "AND", "**", "^");

    /** Of these the first character does not fit either. */
    private static final List<String> NEVER_FIRST = List.of("!=", "&&");

    /** By the two words before the place. */
    private static final Map<String, String> BEHIND = Map.of(
            "INDEX ON", "write CREATE INDEX FOR (n:Label) ON (n.key)",
            "CONSTRAINT ON", "write CREATE CONSTRAINT FOR (n:Label) REQUIRE n.key IS UNIQUE",
            "INSERT INTO", "there is no INSERT INTO; write CREATE (:Label {key: value})");

    private Slips() {}

    /** A sentence, if what stands where the text stopped making sense is a known habit. */
    static Optional<Slip> find(List<Token> tokens, int failedAt) {
        Token failed = tokens.get(failedAt);
        String word = word(tokens, failedAt);
        if (failedAt == 0 && BEGINNINGS.containsKey(word)) {
            return slip(failed, BEGINNINGS.get(word));
        }
        if (WORDS.containsKey(word)) {
            return slip(failed, WORDS.get(word));
        }
        for (int first = failedAt - 1; first <= failedAt; first++) {
            String pair = PAIRS.get(word(tokens, first) + " " + word(tokens, first + 1));
            if (pair != null) {
                return slip(failed, pair);
            }
        }
        return operator(tokens, failedAt).or(() -> shape(tokens, failedAt));
    }

    /** Two tokens without a blank between them that are one operator elsewhere. */
    private static Optional<Slip> operator(List<Token> tokens, int failedAt) {
        for (int first = Math.max(0, failedAt - 1); first <= failedAt; first++) {
            if (first + 1 < tokens.size()
                    && tokens.get(first).getStopIndex() + 1
                            == tokens.get(first + 1).getStartIndex()) {
                String written = word(tokens, first) + word(tokens, first + 1);
                String meant = OPERATORS.get(written);
                // An arrow, as in (a)=>(b), fails at its first character.
                if (meant != null && (first < failedAt || NEVER_FIRST.contains(written))) {
                    return slip(
                            tokens.get(first),
                            "there is no operator `%s`. Did you mean `%s`?"
                                    .formatted(written, meant));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Slip> shape(List<Token> tokens, int failedAt) {
        Token failed = tokens.get(failedAt);
        String before = word(tokens, failedAt - 1);
        String twoBefore = word(tokens, failedAt - 2);
        String behind = BEHIND.get(twoBefore + " " + before);
        if (behind != null) {
            return slip(failed, behind);
        }
        return switch (failed.getType()) {
            case CypherLexer.COLON -> nodeWithoutBrackets(tokens, failedAt);
            case CypherLexer.RBRACE -> parameterInBraces(tokens, failedAt);
            case CypherLexer.WHERE, CypherLexer.BAR -> walk(tokens, failedAt);
            case CypherLexer.NOT ->
                slipIf(
                        word(tokens, failedAt + 1).equals("IN"),
                        failed,
                        "NOT stands in front: NOT x IN list");
            case CypherLexer.PLUS_EQUAL ->
                slipIf(
                        twoBefore.equals("."),
                        failed,
                        "+= adds the entries of a map to a node or relationship; for one property"
                                + " write n.key = n.key + 1");
            default ->
                slipIf(
                        before.equals(";"),
                        failed,
                        "a statement ends at its semicolon; run the next one by itself");
        };
    }

    private static Optional<Slip> nodeWithoutBrackets(List<Token> tokens, int failedAt) {
        boolean begins = switch (word(tokens, failedAt - 2)) {
            case "MATCH", "CREATE", "MERGE" -> isName(tokens, failedAt - 1);
            default -> false;
        };
        return slipIf(
                begins,
                tokens.get(Math.max(0, failedAt - 1)),
                "a node is written in parentheses: (n:Label)");
    }

    /** {@code {name}}, as parameters once were. */
    private static Optional<Slip> parameterInBraces(List<Token> tokens, int failedAt) {
        boolean braced = word(tokens, failedAt - 2).equals("{") && isName(tokens, failedAt - 1);
        return slipIf(
                braced,
                tokens.get(Math.max(0, failedAt - 2)),
                "a parameter is written $%s, without braces"
                        .formatted(tokens.get(Math.max(0, failedAt - 1)).getText()));
    }

    /** {@code filter(x IN list WHERE ...)} and {@code extract(x IN list | ...)}; a RETURN with WHERE. */
    private static Optional<Slip> walk(List<Token> tokens, int failedAt) {
        for (int i = failedAt - 1; i > 1; i--) {
            String name = word(tokens, i - 1);
            if (word(tokens, i).equals("(") && (name.equals("FILTER") || name.equals("EXTRACT"))) {
                String instead =
                        name.equals("FILTER") ? "[x IN list WHERE ...]" : "[x IN list | ...]";
                return slip(
                        tokens.get(i - 1),
                        "there is no %s(..); write %s"
                                .formatted(tokens.get(i - 1).getText(), instead));
            }
            if (word(tokens, i).equals("RETURN") || word(tokens, i).equals("(")) {
                break;
            }
        }
        boolean afterReturn = false;
        for (Token token : tokens.subList(0, failedAt)) {
            afterReturn |= token.getType() == CypherLexer.RETURN;
        }
        return slipIf(
                afterReturn && tokens.get(failedAt).getType() == CypherLexer.WHERE,
                tokens.get(failedAt),
                "WHERE stands behind MATCH or WITH, before the RETURN");
    }

    private static boolean isName(List<Token> tokens, int index) {
        return index >= 0 && tokens.get(index).getType() == CypherLexer.IDENTIFIER;
    }

    private static Optional<Slip> slipIf(boolean is, Token token, String summary) {
        return is ? slip(token, summary) : Optional.empty();
    }

    private static Optional<Slip> slip(Token token, String summary) {
        return Optional.of(new Slip(token, summary));
    }

    private static String word(List<Token> tokens, int index) {
        boolean inside = index >= 0 && index < tokens.size();
        return inside ? tokens.get(index).getText().toUpperCase(Locale.ROOT) : "";
    }
}
