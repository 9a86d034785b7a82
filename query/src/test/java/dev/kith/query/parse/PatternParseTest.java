package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Direction;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.LabelExpression;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.ast.RelationshipPattern.Length;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalLong;

/** What each form of pattern becomes. */
class PatternParseTest {
    @Test
    void aNodeWithEverything() {
        NodePattern node = path("(n:A:B {x: 1} WHERE n.y > 2)").start();
        assertThat(node.variable()).hasValueSatisfying(n -> assertThat(n.name()).isEqualTo("n"));
        assertThat(node.labels().flatMap(LabelExpression::allOf)).contains(List.of("A", "B"));
        assertThat(node.properties()).containsInstanceOf(Expression.MapLiteral.class);
        assertThat(node.where()).containsInstanceOf(Expression.Comparison.class);
    }

    @Test
    void aNodeWithNothing() {
        NodePattern node = path("()").start();
        assertThat(node.variable()).isEmpty();
        assertThat(node.labels()).isEmpty();
        assertThat(node.properties()).isEmpty();
        assertThat(node.where()).isEmpty();
    }

    @Test
    void propertiesMayBeAParameter() {
        assertThat(path("(n $properties)").start().properties())
                .containsInstanceOf(Expression.Parameter.class);
    }

    @Test
    void aRelationshipWithEverything() {
        RelationshipPattern relationship = relationship("-[r:A|B|:C*2..3 {x: 1} WHERE r.y]->");
        assertThat(relationship.variable()).isPresent();
        assertThat(relationship.types().flatMap(LabelExpression::anyOf))
                .contains(List.of("A", "B", "C"));
        assertThat(relationship.properties()).isPresent();
        assertThat(relationship.where()).isPresent();
        assertThat(relationship.direction()).isEqualTo(Direction.OUTGOING);
    }

    @ParameterizedTest
    @CsvSource({
        "-->, OUTGOING",
        "<--, INCOMING",
        "--, BOTH",
        "<-->, BOTH",
        "-[]->, OUTGOING",
        "<-[:R]-, INCOMING",
        "-[r]-, BOTH",
        "<-[r]->, BOTH",
    })
    void directions(String text, Direction direction) {
        assertThat(relationship(text).direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "*, -1, -1",
        "*2, 2, 2",
        "*2..5, 2, 5",
        "*2.., 2, -1",
        "*..5, -1, 5",
        "*.., -1, -1",
        "*0..1, 0, 1",
        "* 1 .. 2, 1, 2",
    })
    void lengths(String text, long min, long max) {
        assertThat(relationship("-[" + text + "]-").length())
                .contains(new Length(bound(min), bound(max)));
        assertThat(relationship("-[r:R" + text + " {x: 1}]->").length())
                .contains(new Length(bound(min), bound(max)));
    }

    @Test
    void pathsHaveNamesAndSelectors() {
        PathPattern path = path("p = (a)-->(b)<--(c)");
        assertThat(path.variable()).isPresent();
        assertThat(path.selector()).isEqualTo(Selector.EVERY);
        assertThat(path.nodes()).hasSize(3);
        path = path("p = shortestPath((a)-[:R*]->(b))");
        assertThat(path.variable()).isPresent();
        assertThat(path.selector()).isEqualTo(Selector.SHORTEST);
        path = path("allShortestPaths((a)-[*]-(b))");
        assertThat(path.selector()).isEqualTo(Selector.ALL_SHORTEST);
    }

    @Test
    void severalPathsInOneMatch() {
        assertThat(clause(Clause.Match.class, "MATCH (a), (b)-->(c), d = ()").paths())
                .hasSize(3);
    }

    @Test
    void conditionsOnLabels() {
        LabelExpression labels = path("(:A&!B|%)").start().labels().orElseThrow();
        assertThat(labels).isInstanceOf(LabelExpression.Disjunction.class);
        assertThat(labels.anyOf()).isEmpty();
        assertThat(labels.allOf()).isEmpty();
        LabelExpression first = labels.operands().get(0);
        assertThat(first).isInstanceOf(LabelExpression.Conjunction.class);
        assertThat(first.operands().get(1)).isInstanceOf(LabelExpression.Negation.class);
        assertThat(labels.operands().get(1)).isInstanceOf(LabelExpression.Wildcard.class);
    }

    @Test
    void expressionsOfAPathAreThoseInsideIt() {
        assertThat(path("(a {x: 1})-[r {y: 2} WHERE r.z]->(b WHERE b.x)").expressions())
                .hasSize(4);
    }

    private static PathPattern path(String text) {
        Clause.Match match = clause(Clause.Match.class, "MATCH " + text + " RETURN 1");
        assertThat(match.paths()).hasSize(1);
        return match.paths().get(0);
    }

    private static RelationshipPattern relationship(String text) {
        return path("(a)" + text + "(b)").steps().get(0).relationship();
    }

    private static OptionalLong bound(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
