package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;

import org.antlr.v4.runtime.Token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other engines know and this one does not, told by a few words. Asked only about a text that
 * could not be parsed, to say more than that a word was not expected.
 */
final class KnownElsewhere {
    private static final String ADMINISTRATION =
            "%s is not supported: a graph is a folder that a program opens, without users, roles or"
                    + " other databases";

    /** By the words that the statement begins with, one or two. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry(
                    "USE",
                    "USE is not supported: a statement is about the graph that it is run on"),
            Map.entry("START", "START is not supported; use MATCH"),
            Map.entry("BEGIN", transactions("BEGIN")),
            Map.entry("COMMIT", transactions("COMMIT")),
            Map.entry("ROLLBACK", transactions("ROLLBACK")),
            Map.entry("USING PERIODIC", "USING PERIODIC COMMIT is not supported"),
            Map.entry("ALTER", administration("ALTER")),
            Map.entry("GRANT", administration("GRANT")),
            Map.entry("DENY", administration("DENY")),
            Map.entry("REVOKE", administration("REVOKE")),
            Map.entry("TERMINATE", administration("TERMINATE")),
            Map.entry("CREATE DATABASE", administration("CREATE DATABASE")),
            Map.entry("CREATE USER", administration("CREATE USER")),
            Map.entry("CREATE ROLE", administration("CREATE ROLE")),
            Map.entry("CREATE ALIAS", administration("CREATE ALIAS")),
            Map.entry("DROP DATABASE", administration("DROP DATABASE")),
            Map.entry("DROP USER", administration("DROP USER")),
            Map.entry("DROP ROLE", administration("DROP ROLE")),
            Map.entry("CREATE FULLTEXT", "a FULLTEXT index is not supported"),
            Map.entry("CREATE VECTOR", "a VECTOR index is not supported"),
            Map.entry(
                    "CREATE LOOKUP",
                    "a LOOKUP index is not supported, and not needed: nodes are always found by"
                            + " label"),
            Map.entry(
                    "WHEN",
                    "WHEN between queries is not supported; use CASE, or CALL { } with a WHERE"));

    /** By the word that was not expected. */
    private static final Map<String, String> WORDS = Map.of(
            "NEXT", "NEXT is not supported; use WITH, or CALL { }",
            "ELEMENTS", "REPEATABLE ELEMENTS is not supported; a MATCH for each part repeats them",
            "ELEMENT", "REPEATABLE ELEMENT is not supported; a MATCH for each part repeats them",
            "OPTIONS", "OPTIONS is not supported");

    private KnownElsewhere() {}

    /** A sentence, if the tokens look like something that is known but not supported. */
    static Optional<String> refusal(List<Token> tokens, int failedAt) {
        String first = word(tokens, 0);
        String beginning = BEGINNINGS.get(first);
        if (failedAt == 0 && beginning != null) {
            return Optional.of(beginning);
        }
        beginning = BEGINNINGS.get(first + " " + word(tokens, 1));
        if (failedAt <= 2 && beginning != null) {
            return Optional.of(beginning);
        }
        if (isGroupInPath(tokens, failedAt)) {
            return Optional.of(
                    "a group in a path, as in (a) ((x)-[r]->(y)){1,3} (b), is not supported;"
                            + " put the length behind one relationship: (a)-[r]->{1,3}(b)");
        }
        return Optional.ofNullable(WORDS.get(word(tokens, failedAt)));
    }

    /** A bracket behind or inside that of a node. */
    private static boolean isGroupInPath(List<Token> tokens, int failedAt) {
        if (failedAt == 0 || tokens.get(failedAt).getType() != CypherLexer.LPAREN) {
            return false;
        }
        int before = tokens.get(failedAt - 1).getType();
        return before == CypherLexer.RPAREN || before == CypherLexer.LPAREN;
    }

    private static String word(List<Token> tokens, int index) {
        return index < tokens.size() ? tokens.get(index).getText().toUpperCase(Locale.ROOT) : "";
    }

    private static String transactions(String command) {
        return command + " is not supported: transactions are begun and ended by the program";
    }

    private static String administration(String command) {
        return ADMINISTRATION.formatted(command);
    }
}
