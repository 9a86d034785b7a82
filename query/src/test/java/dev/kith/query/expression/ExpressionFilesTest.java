package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.QueryException;
import dev.kith.memory.MemoryGraphStore;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each line of the files beside this class: an expression, and its value or its error. */
class ExpressionFilesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "values.txt", delimiterString = "=>", quoteCharacter = '`')
    void anExpressionHasItsValue(String expression, String value) {
        assertThat(run(expression)).hasToString(value);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = {"errors.txt", "temporal-errors.txt"},
            delimiterString = "=>",
            quoteCharacter = '`')
    void anExpressionFailsWithItsError(String expression, String type, String detail) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> run(expression))
                .satisfies(error -> {
                    assertThat(error.classification().type()).isEqualTo(type);
                    assertThat(error.classification().detail()).isEqualTo(detail);
                    assertThat(error.position()).isPresent();
                });
    }

    private static Object run(String expression) {
        try (var store = new MemoryGraphStore();
                var reader = store.snapshot()) {
            return new ExpressionRunner(reader).run("RETURN " + expression + " AS value");
        }
    }
}
