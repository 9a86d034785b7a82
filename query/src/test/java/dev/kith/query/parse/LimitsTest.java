package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.expression;
import static dev.kith.query.parse.Trees.refused;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.query.ast.Expression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Texts that are made to hurt: refused with a code of their own, or read without harm. */
class LimitsTest {
    /** A quarter of what threads have if nothing is said. */
    private static final int SMALL_STACK_BYTES = 1 << 18;

    /** Something that can stand in itself: what comes before, in the middle and behind. */
    record Nesting(String start, String before, String middle, String after) {
        String text(int levels) {
            return start + before.repeat(levels) + middle + after.repeat(levels);
        }

        @Override
        public String toString() {
            return start + before + middle + after;
        }
    }

    static List<Nesting> nestings() {
        return List.of(
                new Nesting("RETURN ", "(", "1", ")"),
                new Nesting("RETURN ", "NOT ", "true", ""),
                new Nesting("RETURN ", "-", "1", ""),
                new Nesting("RETURN ", "- + ", "1", ""),
                new Nesting("RETURN ", "[", "", "]"),
                new Nesting("RETURN ", "{a: ", "1", "}"),
                new Nesting("RETURN ", "CASE WHEN true THEN ", "1", " END"),
                new Nesting("RETURN ", "CASE ", "1", " WHEN 1 THEN 1 END"),
                new Nesting("RETURN ", "f(", "1", ")"),
                new Nesting("RETURN ", "[x IN ", "[]", "]"),
                new Nesting("RETURN ", "[x IN ", "[]", " WHERE x | x]"),
                new Nesting("RETURN ", "x[", "1", "]"),
                new Nesting("RETURN ", "NOT (", "true", ")"),
                new Nesting("RETURN ", "EXISTS { MATCH (n) WHERE ", "true", "}"),
                new Nesting("RETURN ", "EXISTS { RETURN ", "true", "}"),
                new Nesting("RETURN ", "COLLECT { UNWIND ", "true", " AS x RETURN x}"),
                new Nesting("RETURN ", "COUNT { RETURN 1 ORDER BY ", "true", "}"),
                new Nesting("RETURN ", "any(x IN [] WHERE ", "true", ")"),
                new Nesting("RETURN ", "(n WHERE ", "true", ")-->()"),
                new Nesting("RETURN ", "[(n)-->() WHERE ", "true", "| 1]"),
                new Nesting("RETURN x IS :: ", "LIST<", "ANY", ">"),
                new Nesting("RETURN n:", "!", "A", ""),
                new Nesting("RETURN n:", "(", "A", ")"),
                new Nesting("RETURN ", "m {a: ", "1", "}"),
                new Nesting("RETURN ", "reduce(s = 0, x IN [] | ", "0", ")"),
                new Nesting("RETURN ", "trim(BOTH ", "'x'", " FROM 'x')"),
                new Nesting("RETURN ", "n:$(", "'x'", ")"),
                new Nesting("RETURN ", "[(n)-->() | ", "1", "]"),
                new Nesting("", "CALL { ", "RETURN 1", "}"),
                new Nesting("", "FOREACH (x IN [] | ", "CREATE ()", ")"));
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void tenThousandLevelsAreRefused(Nesting nesting) {
        assertThat(refused(nesting.text(10_000)).code()).isEqualTo(ErrorCode.NESTING_TOO_DEEP);
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void whatTheLimitAllowsIsReadOnASmallStack(Nesting nesting) throws Exception {
        assertThat(onSmallStack(nesting.text(100))).isEqualTo("read");
        assertThat(onSmallStack(nesting.text(124))).isEqualTo("read");
        assertThat(onSmallStack(nesting.text(254))).isIn("read", "NESTING_TOO_DEEP");
    }

    /** What became of a text on a thread with less room than those that callers use. */
    private static String onSmallStack(String text) throws Exception {
        FutureTask<String> parse = new FutureTask<>(() -> {
            try {
                CypherParser.parse(text);
                return "read";
            } catch (QueryException refusal) {
                return refusal.code().name();
            }
        });
        Thread thread = new Thread(null, parse, "small stack", SMALL_STACK_BYTES);
        thread.start();
        thread.join();
        return parse.get();
    }

    @Test
    void fiveThousandTermsOfAndAreOneWideExpression() {
        String text = String.join(" AND ", Collections.nCopies(5_000, "n.x = 1"));
        assertThat(expression(Expression.And.class, text).terms()).hasSize(5_000);
    }

    @Test
    void fiveThousandTermsOfOrAreOneWideExpression() {
        String text = String.join(" OR ", Collections.nCopies(5_000, "n.x = 1"));
        assertThat(expression(Expression.Or.class, text).terms()).hasSize(5_000);
    }

    @Test
    void aListOfThirtyThousandElementsIsRead() {
        String text = "[" + String.join(",", Collections.nCopies(30_000, "1")) + "]";
        assertThat(expression(Expression.ListLiteral.class, text).elements()).hasSize(30_000);
    }

    @Test
    void nineHundredSummandsAreRead() {
        String text = String.join(" + ", Collections.nCopies(900, "1"));
        assertThat(expression(text)).isInstanceOf(Expression.Arithmetic.class);
    }

    @Test
    void chainsThatWouldMakeTheTreeTooDeepAreRefused() {
        for (String operator : List.of(" + ", " * ", " ^ ", " || ", " IN ", ".")) {
            String text = "RETURN " + String.join(operator, Collections.nCopies(2_000, "n"));
            assertThat(refused(text).code())
                    .as("chain of %s", operator)
                    .isEqualTo(ErrorCode.NESTING_TOO_DEEP);
        }
    }

    @Test
    void chainsInsideChainsCountTogether() {
        String inner = "(" + "1 + ".repeat(600) + "1)";
        String text = "RETURN " + inner + " * 1".repeat(600);
        assertThat(refused(text).code()).isEqualTo(ErrorCode.NESTING_TOO_DEEP);
    }

    @Test
    void bracketsBesideOneAnotherAreNoDepth() {
        assertThat(expression(
                        "[" + "(1), [2], {a: 3}, CASE WHEN true THEN 1 END, ".repeat(500) + "1]"))
                .isInstanceOf(Expression.ListLiteral.class);
    }

    @Test
    void wordsThatAreNamesAreNoDepth() {
        String text = "[" + "n.case, {end: n.end, case: 1}, $case, ".repeat(500) + "1]";
        assertThat(expression(text)).isInstanceOf(Expression.ListLiteral.class);
    }

    @Test
    void aTextOfMoreThanOneMebibyteIsRefused() {
        String text = "RETURN '" + "x".repeat(1 << 20) + "'";
        assertThat(refused(text).code()).isEqualTo(ErrorCode.QUERY_TOO_LONG);
    }

    /** It once kept copies of all of it, and 146 MB of text ran out of a heap of 1200 MB. */
    @Test
    void theRefusalOfATextThatIsFarTooLongCopiesLittleOfIt() {
        String text = "RETURN '" + "x".repeat(40 << 20) + "'";
        assertThat(refused("x".repeat(2 << 20)).code()).isEqualTo(ErrorCode.QUERY_TOO_LONG);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        QueryException refusal = refused(text);
        long allocatedBytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(refusal.code()).isEqualTo(ErrorCode.QUERY_TOO_LONG);
        assertThat(refusal.getMessage()).hasSizeLessThan(1_000);
        assertThat(allocatedBytes).isLessThan(text.length() / 4);
    }

    @Test
    void aStringOfAMillionCharactersIsRead() {
        String value = "x".repeat(1_000_000);
        assertThat(expression("'" + value + "'")).isInstanceOf(Expression.class);
    }

    @Test
    void moreThanAHundredThousandNodesAreRefused() {
        String text = "RETURN [" + String.join(",", Collections.nCopies(100_001, "1")) + "]";
        assertThat(refused(text).code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
    }

    @Test
    void whatTheParserHasLearnedCanBeForgotten() {
        CypherParser.warmUp();
        assertThat(GeneratedParser.learnedStateCount()).isGreaterThan(100);
        GeneratedParser.forgetAbove(100);
        assertThat(GeneratedParser.learnedStateCount()).isZero();
        assertThat(expression("1 + 1")).isInstanceOf(Expression.Arithmetic.class);
    }

    @Test
    void everyKindOfStatementTogetherTeachesLessThanIsForgotten() {
        for (TckQueries.TckQuery query : TckQueries.all()) {
            if (query.compileTimeError().isEmpty()) {
                CypherParser.parse(query.text());
            }
        }
        assertThat(GeneratedParser.learnedStateCount())
                .isBetween(1_000, GeneratedParser.MAX_LEARNED_STATES / 4);
    }
}
