package dev.kith.query.parse;

import dev.kith.StatementLimits;
import dev.kith.query.ast.Statement;

import java.util.List;

/** Reads Cypher. Every method may be called by any number of threads at once. */
public final class CypherParser {
    /** Between them these meet the rules that everyday statements are made of. */
    private static final List<String> WARM_UP = List.of(
            "MATCH (a:Person {name: $name})-[r:KNOWS*1..3]->(b)<-[:LIKES]-(c) WHERE a.age > 30 AND"
                    + " NOT (a)-[:KNOWS]-(c) OR b.name STARTS WITH 'x' AND c.id IN [1, 2]"
                    + " RETURN DISTINCT b.name AS name, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 10",
            "UNWIND $rows AS row MERGE (n:Person {id: row.id}) ON CREATE SET n.a = 1.5, n += row"
                    + " WITH n, collect(DISTINCT n.x)[0] AS x WHERE x IS NOT NULL"
                    + " CREATE (n)-[:R]->(:B) SET n:C REMOVE n.y DETACH DELETE n",
            "OPTIONAL MATCH p = shortestPath((a)-[*]-(b)) RETURN CASE WHEN a.x THEN -1 ELSE 2 + 3 END,"
                    + " [x IN nodes(p) WHERE x:A | x.name], [(a)--(c) | c], a {.*}, EXISTS { (a) }"
                    + " UNION ALL RETURN all(x IN [] WHERE x = 1)");

    private CypherParser() {}

    /**
     * Reads one statement. A semicolon may stand at its end.
     *
     * @throws dev.kith.QueryException with {@code SYNTAX} if the text is no statement, with {@code
     *     QUERY_TOO_LONG}, {@code NESTING_TOO_DEEP} or {@code QUERY_TOO_COMPLEX} if it is past the
     *     {@linkplain StatementLimits#defaults() limits}
     */
    public static Statement parse(String text) {
        return parse(text, StatementLimits.defaults());
    }

    /** Reads one statement under limits of the caller's own; see {@link #parse(String)}. */
    public static Statement parse(String text, StatementLimits limits) {
        if (text.length() > limits.maxTextChars()) {
            throw SyntaxErrors.tooLong(text, limits.maxTextChars());
        }
        return RoomyStack.call(text, () -> {
            Source source = new Source(text);
            return new Mappers(source, limits).statements().map(SyntaxTree.parse(source, limits));
        });
    }

    /**
     * Cuts a script into its statements without parsing them, so that one with an error does not
     * stop those before it. Pieces that hold only blanks and comments are left out.
     */
    public static List<ScriptStatement> split(String script) {
        return ScriptSplitter.split(script);
    }

    /**
     * Parses a few statements of each kind. The first parse in a virtual machine takes some tenths of a
     * second, so call this early, on a thread that nobody waits for.
     */
    public static void warmUp() {
        for (String statement : WARM_UP) {
            parse(statement);
        }
    }
}
