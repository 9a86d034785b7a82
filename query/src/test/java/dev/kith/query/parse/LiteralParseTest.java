package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Literal.BooleanLiteral;
import dev.kith.query.ast.Literal.FloatLiteral;
import dev.kith.query.ast.Literal.IntegerLiteral;
import dev.kith.query.ast.Literal.NullLiteral;
import dev.kith.query.ast.Literal.StringLiteral;
import dev.kith.query.ast.SourceSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each form of constant stands for. */
class LiteralParseTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "007, 7",
        "1_000_000, 1000000",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "- 5, -5",
        "0x1F, 31",
        "-0x8000000000000000, -9223372036854775808",
        "0XaBc, 2748",
        "0o17, 15",
        "-0o777, -511",
    })
    void integers(String text, long value) {
        assertThat(expression(IntegerLiteral.class, text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        ".5, 0.5",
        "-1.5e3, -1500.0",
        "1e-3, 0.001",
        "1E+2, 100.0",
        "1e-999, 0.0",
        "1_0.2_5, 10.25",
        "-0.0, -0.0",
        "NaN, NaN",
        "Infinity, Infinity",
        "INF, Infinity",
    })
    void floats(String text, double value) {
        double actual = expression(FloatLiteral.class, text).value();
        assertThat(Double.compare(actual, value)).as("%s", actual).isZero();
    }

    @Test
    void aSignBelongsToTheNumberOnlyIfNothingElseIsDoneToIt() {
        assertThat(expression("-1").span()).isEqualTo(new SourceSpan(7, 2, 1, 8));
        assertThat(expression("+1")).isInstanceOf(Expression.Sign.class);
        assertThat(expression("-x")).isInstanceOf(Expression.Sign.class);
        assertThat(expression("-(1)")).isInstanceOf(Expression.Sign.class);
        assertThat(expression("- -1")).isInstanceOf(Expression.Sign.class);
        assertThat(expression("2 - 1")).isInstanceOf(Expression.Arithmetic.class);
        assertThat(expression("2-1")).isInstanceOf(Expression.Arithmetic.class);
    }

    @Test
    void stringsInBothQuotes() {
        assertThat(string("'a\"b'")).isEqualTo("a\"b");
        assertThat(string("\"a'b\"")).isEqualTo("a'b");
        assertThat(string("''")).isEmpty();
        assertThat(string("'two\nlines'")).isEqualTo("two\nlines");
        assertThat(string("'// no comment'")).isEqualTo("// no comment");
    }

    @Test
    void escapesAreResolved() {
        assertThat(string("'\\\\ \\' \\\" \\b\\f\\n\\r\\t'")).isEqualTo("\\ ' \" \b\f\n\r\t");
        assertThat(string("'\\u00e9\\u20AC'")).isEqualTo("\u00e9\u20ac");
        assertThat(string("'\\U0001F600'")).isEqualTo("\uD83D\uDE00");
        assertThat(string("'\\\\u0041'")).isEqualTo("\\u0041");
        assertThat(string("'\\''")).isEqualTo("'");
    }

    @Test
    void aBackslashBeforeAnythingElseIsOne() {
        assertThat(string("'\\d\\`'")).isEqualTo("\\d\\`");
    }

    @Test
    void truthAndNullInAnyCase() {
        assertThat(expression(BooleanLiteral.class, "TRUE").value()).isTrue();
        assertThat(expression(BooleanLiteral.class, "False").value()).isFalse();
        assertThat(expression("nULL")).isInstanceOf(NullLiteral.class);
    }

    private static String string(String text) {
        return expression(StringLiteral.class, text).value();
    }
}
