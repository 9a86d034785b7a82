package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;

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
