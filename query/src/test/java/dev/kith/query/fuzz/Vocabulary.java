package dev.kith.query.fuzz;

import dev.kith.grammar.CypherLexer;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionListing;

import java.util.ArrayList;
import java.util.List;

/** The words that statements are made of: keywords, punctuation, names, values, and slips. */
final class Vocabulary {
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "n",
            "r",
            "p",
            "x",
            "name",
            "A",
            "B",
            "T",
            "KNOWS",
            "Person",
            "id",
            "num",
            "`q``q`",
            "_1",
            "\u00E9t\u00E9",
            "n.name",
            "a.num",
            "x.y.z",
            "$p",
            "$1",
            "$`p`");

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "0xFF",
            "0o17",
            "1.5",
            ".5",
            "1e10",
            "1e999",
            "12ab",
            "0x",
            "''",
            "'x'",
            "\"y\"",
            "'\\u0041'",
            "'\\u12'",
            "'\\q'",
            "'\\U0001F600'",
            "'\uD83D\uDE00'",
            "[]",
            "{}",
            "[1, 'a', null]",
            "{a: 1}",
            "'(?<a>x)\\\\1'",
            "'[a-'");

    private static final List<String> PIECES = List.of(
            "(a:A)",
            "(b)",
            "(n:A {name: 1})",
            "(:B WHERE true)",
            "-[r:T]->",
            "-->",
            "--",
            "<-[:T*1..3]-",
            "-[:T|KNOWS*]-",
            "MATCH (a)-[r]->(b)",
            "MATCH (n:A)",
            "OPTIONAL MATCH (a)--(n)",
            "WITH a, count(*) AS x",
            "WITH *",
            "RETURN *",
            "RETURN a",
            "RETURN count(*)",
            "RETURN DISTINCT n.name AS name",
            "ORDER BY a.name DESC",
            "SKIP 1",
            "LIMIT 2",
            "UNWIND [1, 2] AS x",
            "CREATE (x:A)-[:T]->(b)",
            "MERGE (a:A {name: 1})",
            "ON CREATE SET a.num = 1",
            "SET n += {a: 1}",
            "SET n:A:B",
            "REMOVE n.name",
            "DETACH DELETE n",
            "FOREACH (x IN [1] | SET a.num = x)",
            "CALL { RETURN 1 AS x }",
            "CALL (a) { MATCH (a)--(b) RETURN b }",
            "UNION",
            "UNION ALL",
            "WHERE a.num > 1",
            "EXISTS { MATCH (a)--(b) }",
            "COUNT { (a)--() }",
            "COLLECT { MATCH (b) RETURN b.name }",
            "[x IN [1] WHERE x > 0 | x]",
            "[(a)--(b) | b.name]",
            "all(x IN [1] WHERE x)",
            "reduce(x = 0, y IN [1] | x + y)",
            "shortestPath((a)-[*]-(b))",
            "a {.*, x: 1}",
            "CASE WHEN true THEN 1 ELSE 2 END",
            "p = (a)-[*]-(b)",
            "x IS :: INTEGER",
            "(a)--(b)");

    private static final List<String> SLIPS = List.of(
            "==",
            "!=",
            "&&",
            "MTACH",
            "'",
            "\"",
            "`",
            "/*",
            "*/",
            "//",
            "\n",
            "\t",
            "\r\n",
            "\\",
            "#",
            "\u2014",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "?",
            "@",
            "->",
            "<-",
            "]-",
            "-[");

    /** In an order that does not change from run to run: inputs name words by their number. */
    static final List<String> WORDS = words();

    private Vocabulary() {}

    private static List<String> words() {
        List<String> words = new ArrayList<>(PIECES);
        words.addAll(NAMES);
        words.addAll(VALUES);
        words.addAll(SLIPS);
        for (int type = 1; type <= CypherLexer.VOCABULARY.getMaxTokenType(); type++) {
            String literal = CypherLexer.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        for (FunctionListing function : BuiltInFunctions.INSTANCE.functions()) {
            words.add(function.signature().name() + "(");
        }
        return List.copyOf(words);
    }
}
