package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class RegularExpressionTest {
    @Test
    void aPatternThatTriesForEverIsStopped() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> match("a".repeat(1000), "a*a*a*a*b"))
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX);
                    assertThat(error.getMessage()).contains("takes more than the 10,000,000 steps");
                });
    }

    /** Nothing is read meanwhile, so that neither reading nor a timeout would stop it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:){2000000000}){2000000000}",
                "(?:(?:){100000}){100000}",
                "(?:(?:a|){100000}b?){100000}",
                "(?x)(?: # nothing\n ){2000000000}{2000000000}",
                "(?:(?<name>x{0}){100000}){100000,}",
                "(?:(?=[)]?){100000}\\b?){100000}",
                "(a?)(?:\\1{100000}){100000}",
                "(?:(?:\\Q\\E){100000}){100000}+",
                "(?:(?:a\\Q\\E{0}){100000}){100000}",
                "(?x)#\r(?:(?:){100000}){100000}",
                "(?-x)#?(?:(?:){100000}){100000}",
                "(?i:a)?(?:(?:\\x41{0}){100000}){100000}",
                "(?:(?:\\u0041{0}){100000}){100000}",
                "(?:(?:\\pL{0}){100000}){100000}",
                "(?:(?:😀{0}){100000}){100000}",
                "(?:()()()()()()()()()()()(?:\\11){100000}){100000}",
                "\\c[?(?:(?:){100000}){100000}]?"
            })
    void aPatternThatRepeatsNothingTooOftenIsStopped(String pattern) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> match("a", pattern))
                .satisfies(error -> assertThat(error.code())
                        .isEqualTo(ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX));
    }

    /** All ways to pass the optional parts at the end of the text are tried, and nothing is read. */
    @ParameterizedTest
    @ValueSource(strings = {"(?:a?)?", "(?:a*)*", "(?:a?|b?)", "(a{0}|)"})
    void whatMayBeNothingInManyWaysIsStopped(String part) {
        String parts = part.repeat(50);
        for (String pattern : List.of(parts + "c", "x" + parts + "c", "x(?:" + parts + ")?c")) {
            assertThatExceptionOfType(QueryException.class)
                    .isThrownBy(() -> match(pattern.startsWith("x") ? "x" : "", pattern))
                    .satisfies(error -> assertThat(error.code())
                            .isEqualTo(ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(.*)?a(.*)?a(.*)?a(.*)?a(.*)?a(.*)?",
                "(?x) (?: a{3} | b* ) + # many",
                "[]a[^]b]]*",
                "(\\pL*\\s?|\\d*){40}",
                "\\u0061*(?:\\x61\\b{g}?)*\\Qa\\Ea*",
                "(a?b?c?d?e?){500}a*"
            })
    void honestPatternsAreMatched(String pattern) {
        assertThat(match("a".repeat(300), pattern)).hasToString("true");
    }

    @Test
    void whatIsReadMayBeRepeatedOften() {
        assertThat(match("a".repeat(100_000), "[\\]a){]{100000}")).hasToString("true");
        assertThat(match("ab".repeat(500), "(?:a|b|\\p{Lu}){1000}")).hasToString("true");
        assertThat(match("a{5000000000}", "a\\Q{5000000000}\\E")).hasToString("true");
    }

    @Test
    void aPatternThatNestsTooDeepIsStopped() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> match("ab".repeat(1_000_000), "(a|b|c)*"))
                .satisfies(error -> assertThat(error.code())
                        .isEqualTo(ErrorCode.REGULAR_EXPRESSION_TOO_COMPLEX));
    }

    @Test
    void aLongTextIsNotTooMuch() {
        assertThat(match("a".repeat(1_000_000), "a*")).hasToString("true");
    }

    private static Value match(String text, String pattern) {
        try (var store = new MemoryGraphStore();
                var reader = store.snapshot()) {
            return new ExpressionRunner(reader)
                    .parameter("text", StringValue.of(text))
                    .parameter("pattern", StringValue.of(pattern))
                    .run("RETURN $text =~ $pattern AS matches");
        }
    }
}
