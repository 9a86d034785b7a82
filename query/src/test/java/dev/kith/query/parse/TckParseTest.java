package dev.kith.query.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.QueryException;
import dev.kith.query.parse.TckQueries.TckQuery;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parser against every query of the openCypher TCK. */
class TckParseTest {
    private static final List<TckQuery> QUERIES = TckQueries.all();

    /** What can only be wrong in the text itself, so that nobody but the parser can refuse it. */
    private static final List<String> TEXTUAL = List.of(
            "FloatingPointOverflow",
            "IntegerOverflow",
            "InvalidNumberLiteral",
            "InvalidRelationshipPattern",
            "InvalidUnicodeCharacter",
            "InvalidUnicodeLiteral");

    @Test
    void everyQueryThatIsNoSyntaxErrorParses() {
        long secondPassesBefore = SyntaxTree.SECOND_PASSES.sum();
        List<String> refused = new ArrayList<>();
        int parsed = 0;
        for (TckQuery query : QUERIES) {
            if (query.compileTimeError().isEmpty()) {
                try {
                    CypherParser.parse(query.text());
                    parsed++;
                } catch (QueryException failure) {
                    refused.add(
                            query.scenario() + "\n" + query.text() + "\n" + failure.getMessage());
                }
            }
        }
        long secondPasses = SyntaxTree.SECOND_PASSES.sum() - secondPassesBefore;
        System.out.printf(
                "TCK queries: %d parsed, %d refused, %d needed the second pass%n",
                parsed, refused.size(), secondPasses);
        assertThat(parsed).isGreaterThan(3_000);
        assertThat(refused).isEmpty();
    }

    @Test
    void everySyntaxErrorThatIsFoundHereHasTheExpectedDetail() {
        Map<String, Integer> leftToBinding = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (TckQuery query : QUERIES) {
            if (query.compileTimeError().isPresent()) {
                String expected = query.compileTimeError().get();
                try {
                    CypherParser.parse(query.text());
                    leftToBinding.merge(expected, 1, Integer::sum);
                } catch (QueryException failure) {
                    refused++;
                    String found = failure.classification().detail();
                    if (!found.equals(expected)) {
                        wrong.add(query.scenario() + "\n" + query.text() + "\n" + expected + "\n"
                                + failure.getMessage());
                    }
                }
            }
        }
        System.out.printf(
                "TCK syntax errors: %d refused by the parser, left to binding: %s%n",
                refused, leftToBinding);
        assertThat(refused).isGreaterThanOrEqualTo(29);
        assertThat(wrong).isEmpty();
        assertThat(leftToBinding).doesNotContainKeys(TEXTUAL.toArray(String[]::new));
    }
}
