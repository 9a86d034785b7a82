package dev.kith.query.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.parse.TckQueries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;

/**
 * The fuzzer's property over what is known: the openCypher kit, everything the fuzzer has ever
 * found, and a handful of new inputs with their seed printed.
 */
class CleanErrorsTest {
    private static final int NEW_INPUTS = 1_500;

    private static final CleanErrors PROPERTY = new CleanErrors();

    /** A text that once had no plan and no clean error, or took far too long for either. */
    record Found(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Found> found() {
        return List.of(
                new Found("a wrong escape on a later line", "RETURN 'a\n\n \\q'"),
                new Found("EXISTS of a node alone", "MATCH (n) WHERE EXISTS { (n) } RETURN n"),
                new Found("factors", "RETURN rand()" + "*9".repeat(760)),
                new Found("properties of properties", "MATCH (n) RETURN n" + ".a".repeat(980)),
                new Found("one IN the other", "RETURN 1" + " IN [1]".repeat(980)),
                new Found("a path", "MATCH (a)" + "-->(b)".repeat(490) + " RETURN a"),
                new Found("a longer path", "MATCH (a)" + "-->(b)".repeat(1_500) + " RETURN a"),
                new Found("nodes", "MATCH (a)" + ", (:A {name: 1})".repeat(490) + " RETURN a"),
                new Found("optional steps", "MATCH (a) OPTIONAL MATCH (a)-->() ".repeat(150)),
                new Found("merges", "MERGE (:A {name: 1}) ".repeat(490)),
                new Found(
                        "calls", "CALL { ".repeat(60) + "RETURN 1 AS x" + "} RETURN x".repeat(60)),
                new Found("existences", "MATCH (n) WHERE n.x = 1" + " AND (n)-->()".repeat(320)),
                new Found("labels", "MATCH (n" + ":A".repeat(20_000) + ") RETURN n"),
                new Found("escapes", "RETURN '" + "\\u0041".repeat(30_000) + "'"),
                new Found(
                        "a pattern or a sum",
                        "RETURN [p = " + "(n)-- ".repeat(80) + "n)--" + " (n)--".repeat(60)
                                + "> | p]"),
                new Found(
                        "a longer pattern or sum",
                        "RETURN [p = " + "(n)-- ".repeat(4_000) + "( (n) | p]"),
                new Found("wide creation", "CREATE (:A)" + ", (:A {x: [1, 2]})".repeat(9_000)),
                new Found("too long a text", "RETURN '\n\t" + "x".repeat(1 << 20) + "'"));
    }

    @Test
    void everyStatementOfTheKitIsPlannedOrCleanlyRefused() {
        List<TckQueries.TckQuery> queries = TckQueries.all();
        assertThat(queries).hasSizeGreaterThan(4_000);
        for (TckQueries.TckQuery query : queries) {
            PROPERTY.check(query.text());
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatTheFuzzerFoundStaysMended(Found found) {
        PROPERTY.check(found.text());
    }

    @Test
    void newInputsArePlannedOrCleanlyRefused() {
        long seed = System.nanoTime();
        System.out.println("clean errors: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < NEW_INPUTS; i++) {
            int size = 8 + random.nextInt(60);
            PROPERTY.check(FuzzedText.of(FuzzSeeds.input(random, 1 + i % 2, size)));
        }
    }
}
