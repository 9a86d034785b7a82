package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.ANYWHERE;
import static dev.kith.query.parse.Trees.assertSame;
import static dev.kith.query.parse.Trees.assertShape;
import static dev.kith.query.parse.Trees.expression;
import static dev.kith.query.parse.Trees.variable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.ArithmeticOperator;
import dev.kith.query.ast.Expression.ComparisonOperator;
import dev.kith.query.ast.Expression.MapProjectionItem;
import dev.kith.query.ast.Expression.QuantifierKind;
import dev.kith.query.ast.Expression.SubqueryKind;
import dev.kith.query.ast.LabelExpression;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.TypeName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** What each form of expression becomes. */
class ExpressionParseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a OR b XOR c AND NOT d = e         | a OR (b XOR (c AND (NOT (d = e))))",
                "NOT a = b                          | NOT (a = b)",
                "NOT NOT a                          | NOT (NOT a)",
                "1 + 2 * 3 ^ 4                      | 1 + (2 * (3 ^ 4))",
                "1 - 2 - 3                          | (1 - 2) - 3",
                "8 / 4 / 2 % 3                      | ((8 / 4) / 2) % 3",
                "2 ^ 3 ^ 2                          | (2 ^ 3) ^ 2",
                "-a ^ 2                             | (-a) ^ 2",
                "- - a                              | -(-a)",
                "-a.b[0]                            | -((a.b)[0])",
                "a + b IN c                         | (a + b) IN c",
                "a = b IN c                         | a = (b IN c)",
                "a IN b = c                         | (a IN b) = c",
                "a + 1 IS NULL                      | (a + 1) IS NULL",
                "a = b IS NULL                      | a = (b IS NULL)",
                "a STARTS WITH b + c                | a STARTS WITH (b + c)",
                "a CONTAINS b AND c ENDS WITH d     | (a CONTAINS b) AND (c ENDS WITH d)",
                "a =~ b OR c                        | (a =~ b) OR c",
                "a:B AND c                          | (a:B) AND c",
                "NOT a:B:C                          | NOT (a:B:C)",
                "a.b.c                              | (a.b).c",
                "a.b[1].c[2..3]                     | (((a.b)[1]).c)[2..3]",
                "a and B or not C                   | (a AND B) OR (NOT C)",
                "(a).b                              | a.b",
                "{a: 1}.a                           | ({a: 1}).a",
                "[1, 2][0]                          | ([1, 2])[0]",
                "n.x IS NOT NULL = true             | (n.x IS NOT NULL) = true",
            })
    void operatorsBindAsTightlyAsOpenCypherSays(String text, String spelledOut) {
        assertSame(text, spelledOut);
    }

    @Test
    void aChainOfComparisonsIsOneExpression() {
        Expression.Comparison chain = expression(Expression.Comparison.class, "1 < a <= b <> c");
        assertThat(chain.steps())
                .extracting(Expression.ComparisonStep::operator)
                .containsExactly(
                        ComparisonOperator.LESS,
                        ComparisonOperator.LESS_OR_EQUAL,
                        ComparisonOperator.NOT_EQUAL);
    }

    @Test
    void chainsOfAndHoldAllTheirTerms() {
        assertThat(expression(Expression.And.class, "a AND b AND c").terms()).hasSize(3);
        assertThat(expression(Expression.Or.class, "a OR b OR c OR d").terms()).hasSize(4);
        assertThat(expression(Expression.Xor.class, "a XOR b").terms()).hasSize(2);
    }

    @Test
    void arithmeticKnowsItsOperator() {
        for (ArithmeticOperator operator : ArithmeticOperator.values()) {
            String text = "a " + operator.symbol() + " b";
            assertThat(expression(Expression.Arithmetic.class, text).operator())
                    .isEqualTo(operator);
        }
    }

    @Test
    void indexesAndSlices() {
        assertThat(expression("a[1]")).isInstanceOf(Expression.Subscript.class);
        Expression.Slice slice = expression(Expression.Slice.class, "a[..2]");
        assertThat(slice.from()).isEmpty();
        assertThat(slice.to()).isPresent();
        slice = expression(Expression.Slice.class, "a[1..]");
        assertThat(slice.from()).isPresent();
        assertThat(slice.to()).isEmpty();
        slice = expression(Expression.Slice.class, "a[..]");
        assertThat(slice.operands()).hasSize(1);
        slice = expression(Expression.Slice.class, "a[-3..-1]");
        assertThat(slice.operands()).hasSize(3);
    }

    @Test
    void functionsKeepTheirNameAsWritten() {
        assertShape(
                expression("apoc.text.Join(DISTINCT a, 1 + 2)"),
                new Expression.FunctionCall(
                        List.of("apoc", "text"),
                        "Join",
                        true,
                        List.of(variable("a"), expression("1 + 2")),
                        ANYWHERE));
        assertThat(expression(Expression.FunctionCall.class, "exists(n.x)").name())
                .isEqualTo("exists");
        assertThat(expression("count(*)")).isInstanceOf(Expression.CountStar.class);
        assertThat(expression(Expression.FunctionCall.class, "count(x)").arguments())
                .hasSize(1);
        assertThat(expression(Expression.FunctionCall.class, "f()").arguments()).isEmpty();
    }

    @Test
    void caseWithAndWithoutASubject() {
        Expression.Case searched =
                expression(Expression.Case.class, "CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END");
        assertThat(searched.subject()).isEmpty();
        assertThat(searched.branches()).hasSize(2);
        assertThat(searched.otherwise()).isPresent();
        Expression.Case simple =
                expression(Expression.Case.class, "CASE n.end WHEN 1 THEN end END");
        assertThat(simple.subject()).isPresent();
        assertThat(simple.otherwise()).isEmpty();
    }

    @Test
    void comprehensionsOverLists() {
        assertShape(
                expression("[x IN list WHERE x > 1 | x.y]"),
                new Expression.ListComprehension(
                        variable("x"),
                        variable("list"),
                        Optional.of(expression("x > 1")),
                        Optional.of(expression("x.y")),
                        ANYWHERE));
        assertThat(expression("[x IN list]")).isInstanceOf(Expression.ListComprehension.class);
        assertThat(expression(Expression.ListLiteral.class, "[x IN list, y]").elements())
                .hasSize(2);
    }

    @Test
    void aBarBehindALabelBeginsTheProjectionWhereItCan() {
        Expression.ListComprehension comprehension =
                expression(Expression.ListComprehension.class, "[x IN list WHERE x:A | x.y]");
        assertThat(comprehension.projection()).isPresent();
        comprehension =
                expression(Expression.ListComprehension.class, "[x IN list WHERE x:A|B | x]");
        assertThat(comprehension.projection()).isPresent();
        assertSame("n:A|B", "n:(A|B)");
    }

    @Test
    void comprehensionsOverPatterns() {
        Expression.PatternComprehension comprehension = expression(
                Expression.PatternComprehension.class,
                "[p = (a)-[:R]->(b:B) WHERE b.x = 1 | length(p)]");
        assertThat(comprehension.path().variable()).isPresent();
        assertThat(comprehension.path().steps()).hasSize(1);
        assertThat(comprehension.where()).isPresent();
        assertThat(expression("[(a)-[:A|B]-() | 1]"))
                .isInstanceOf(Expression.PatternComprehension.class);
    }

    @Test
    void quantifiersAndReduce() {
        for (QuantifierKind kind : QuantifierKind.values()) {
            Expression.Quantifier quantifier =
                    expression(Expression.Quantifier.class, kind.name() + "(x IN list WHERE x)");
            assertThat(quantifier.kind()).isEqualTo(kind);
        }
        assertShape(
                expression("reduce(sum = 0, x IN list | sum + x)"),
                new Expression.Reduce(
                        variable("sum"),
                        expression("0"),
                        variable("x"),
                        variable("list"),
                        expression("sum + x"),
                        ANYWHERE));
    }

    @Test
    void aPathInParenthesesIsAPatternAndNotASubtraction() {
        assertThat(expression("(a)--(b)")).isInstanceOf(Expression.PatternExpression.class);
        assertThat(expression("(a)<-[:R]-()-->(b {x: 1})"))
                .isInstanceOf(Expression.PatternExpression.class);
        assertThat(expression("(a)-(b)")).isInstanceOf(Expression.Arithmetic.class);
        assertThat(expression("(a) - [1]")).isInstanceOf(Expression.Arithmetic.class);
        assertThat(expression("(a) < -b")).isInstanceOf(Expression.Comparison.class);
        assertThat(expression(Expression.PatternExpression.class, "shortestPath((a)-[*]-(b))")
                        .path()
                        .selector())
                .isEqualTo(Selector.SHORTEST);
    }

    @Test
    void subqueriesOfAPatternAreOneMatch() {
        Expression.Subquery pattern =
                expression(Expression.Subquery.class, "EXISTS { (a)-->(b) WHERE b.x }");
        assertThat(pattern.kind()).isEqualTo(SubqueryKind.EXISTS);
        assertShape(
                pattern.query(),
                expression(Expression.Subquery.class, "exists { MATCH (a)-->(b) WHERE b.x }")
                        .query());
        assertThat(expression(Expression.Subquery.class, "COUNT { (a)-->() }").kind())
                .isEqualTo(SubqueryKind.COUNT);
        Expression.Subquery collect = expression(
                Expression.Subquery.class,
                "COLLECT { MATCH (a) RETURN a UNION MATCH (b) RETURN b }");
        assertThat(collect.query()).isInstanceOf(Query.Union.class);
        assertThat(pattern.operands()).isEmpty();
        assertThat(((Query.SingleQuery) pattern.query()).clauses().get(0))
                .isInstanceOf(Clause.Match.class);
    }

    @Test
    void mapsAndMapProjections() {
        Expression.MapLiteral map =
                expression(Expression.MapLiteral.class, "{b: 1, `a b`: 2, return: 3}");
        assertThat(map.entries())
                .extracting(Expression.MapEntry::key)
                .containsExactly("b", "a b", "return");
        assertShape(
                expression(Expression.MapProjection.class, "n {.name, .*, x, y: 1}")
                        .items(),
                List.of(
                        new MapProjectionItem.PropertySelector("name"),
                        new MapProjectionItem.AllProperties(),
                        new MapProjectionItem.VariableSelector(variable("x")),
                        new MapProjectionItem.Entry("y", expression("1"))));
    }

    @Test
    void parametersOfAllForms() {
        assertThat(expression(Expression.Parameter.class, "$name").name()).isEqualTo("name");
        assertThat(expression(Expression.Parameter.class, "$0").name()).isEqualTo("0");
        assertThat(expression(Expression.Parameter.class, "$`a b`").name()).isEqualTo("a b");
        assertThat(expression(Expression.Parameter.class, "$limit").name()).isEqualTo("limit");
    }

    @Test
    void labelsOfAllForms() {
        Expression.HasLabels hasLabels = expression(Expression.HasLabels.class, "n:A&!(B|C)&%");
        assertThat(hasLabels.labels()).isInstanceOf(LabelExpression.Conjunction.class);
        assertThat(hasLabels.labels().operands()).hasSize(3);
        assertThat(expression(Expression.HasLabels.class, "n:A:B").labels().allOf())
                .contains(List.of("A", "B"));
        assertThat(expression(Expression.HasLabels.class, "n:A|B").labels().anyOf())
                .contains(List.of("A", "B"));
    }

    @Test
    void typesBehindIs() {
        assertThat(expression(Expression.IsTyped.class, "x IS :: INTEGER").type())
                .isEqualTo(new TypeName.Simple(TypeName.Kind.INTEGER, true));
        assertThat(expression(
                        Expression.IsTyped.class, "x IS NOT TYPED list<zoned datetime NOT NULL>"))
                .satisfies(typed -> {
                    assertThat(typed.negated()).isTrue();
                    assertThat(typed.type())
                            .isEqualTo(new TypeName.ListOf(
                                    new TypeName.Simple(TypeName.Kind.ZONED_DATETIME, false),
                                    true));
                });
        assertThat(expression(Expression.IsTyped.class, "x IS :: STRING | BOOL").type())
                .isInstanceOf(TypeName.AnyOf.class);
    }

    @Test
    void wordsOfTheGrammarAreNamesWhereTheyCan() {
        assertThat(expression("order.limit + count - end"))
                .isInstanceOf(Expression.Arithmetic.class);
        assertThat(expression("n.match")).isInstanceOf(Expression.Property.class);
        assertThat(expression("n:RETURN")).isInstanceOf(Expression.HasLabels.class);
        assertThat(expression(Expression.Variable.class, "`a ``quoted`` name`").name())
                .isEqualTo("a `quoted` name");
        assertThat(expression(Expression.Variable.class, "größe_1").name()).isEqualTo("größe_1");
    }

    @Test
    void placesAreThoseOfTheText() {
        Expression sum = expression("'\uD83D\uDE00' +\n  b.c * 2");
        assertThat(sum.span()).isEqualTo(new SourceSpan(7, 15, 1, 8));
        assertThat(sum.operands().get(1).span()).isEqualTo(new SourceSpan(15, 7, 2, 3));
        assertThat(sum.operands().get(1).operands().get(0).span())
                .isEqualTo(new SourceSpan(15, 3, 2, 3));
    }
}
