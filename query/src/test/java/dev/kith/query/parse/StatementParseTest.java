package dev.kith.query.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Statement;
import dev.kith.query.ast.Statement.ConstraintKind;
import dev.kith.query.ast.Statement.CreateConstraint;
import dev.kith.query.ast.Statement.CreateIndex;
import dev.kith.query.ast.Statement.FunctionOrigin;
import dev.kith.query.ast.Statement.IndexKind;
import dev.kith.query.ast.Statement.SchemaTarget;
import dev.kith.query.ast.Statement.Show;
import dev.kith.query.ast.Statement.ShowTopic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements other than plain queries. */
class StatementParseTest {
    @Test
    void explainAndProfileWrapTheirStatement() {
        assertThat(CypherParser.parse("EXPLAIN RETURN 1"))
                .isInstanceOfSatisfying(
                        Statement.Explain.class,
                        explain -> assertThat(explain.statement().span())
                                .isEqualTo(new SourceSpan(8, 8, 1, 9)));
        assertThat(CypherParser.parse("profile MATCH (n) RETURN n;"))
                .isInstanceOf(Statement.Profile.class);
    }

    @Test
    void indexes() {
        CreateIndex index = parse(
                CreateIndex.class,
                "CREATE INDEX byName IF NOT EXISTS FOR (n:Person) ON (n.name, n.`last name`)");
        assertThat(index.name()).contains("byName");
        assertThat(index.ifNotExists()).isTrue();
        assertThat(index.kind()).isEqualTo(IndexKind.RANGE);
        assertThat(index.target()).isEqualTo(new SchemaTarget.Nodes("Person"));
        assertThat(index.keys()).containsExactly("name", "last name");
        index = parse(CreateIndex.class, "CREATE TEXT INDEX FOR ()-[r:KNOWS]-() ON (r.since)");
        assertThat(index.name()).isEmpty();
        assertThat(index.kind()).isEqualTo(IndexKind.TEXT);
        assertThat(index.target()).isEqualTo(new SchemaTarget.Relationships("KNOWS"));
    }

    @ParameterizedTest
    @CsvSource({
        "n.id IS UNIQUE, UNIQUE",
        "(n.id) IS NODE UNIQUE, UNIQUE",
        "n.id IS NOT NULL, NOT_NULL",
        "n.id IS NODE KEY, KEY",
    })
    void constraints(String requirement, ConstraintKind kind) {
        CreateConstraint constraint = parse(
                CreateConstraint.class, "CREATE CONSTRAINT FOR (n:Person) REQUIRE " + requirement);
        assertThat(constraint.kind()).isEqualTo(kind);
        assertThat(constraint.keys()).containsExactly("id");
    }

    @Test
    void aConstraintOnSeveralKeysWithAName() {
        CreateConstraint constraint = parse(
                CreateConstraint.class,
                "create constraint c if not exists for (n:A) require (n.a, n.b) is unique");
        assertThat(constraint.name()).contains("c");
        assertThat(constraint.ifNotExists()).isTrue();
        assertThat(constraint.keys()).isEqualTo(List.of("a", "b"));
    }

    @Test
    void drops() {
        assertThat(parse(Statement.DropIndex.class, "DROP INDEX i IF EXISTS").ifExists())
                .isTrue();
        assertThat(parse(Statement.DropConstraint.class, "DROP CONSTRAINT c").name())
                .isEqualTo("c");
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                arguments("INDEXES", new ShowTopic.Indexes(Optional.empty())),
                arguments("ALL INDEX", new ShowTopic.Indexes(Optional.empty())),
                arguments("RANGE INDEXES", new ShowTopic.Indexes(Optional.of(IndexKind.RANGE))),
                arguments("CONSTRAINTS", new ShowTopic.Constraints()),
                arguments("UNIQUE CONSTRAINT", new ShowTopic.Constraints()),
                arguments("FUNCTIONS", new ShowTopic.Functions(FunctionOrigin.ANYWHERE)),
                arguments("BUILT IN FUNCTIONS", new ShowTopic.Functions(FunctionOrigin.BUILT_IN)),
                arguments(
                        "USER DEFINED FUNCTION",
                        new ShowTopic.Functions(FunctionOrigin.USER_DEFINED)),
                arguments("PROCEDURES", new ShowTopic.Procedures()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shows(String words, ShowTopic topic) {
        Show show = parse(Show.class, "SHOW " + words);
        assertThat(show.topic()).isEqualTo(topic);
        assertThat(show.yield()).isEqualTo(Optional.empty());
        assertThat(show.then()).isEmpty();
        show = parse(
                Show.class,
                "SHOW " + words
                        + " YIELD name ORDER BY name WHERE name STARTS WITH 'a' RETURN name");
        assertThat(show.yield()).isPresent();
        assertThat(show.then()).hasSize(2);
        show = parse(Show.class, "SHOW " + words + " WHERE name = 'a'");
        assertThat(show.yield()).isEmpty();
        assertThat(show.then()).hasSize(1);
    }

    @Test
    void aSemicolonMayEndAStatementButNotBeginAnother() {
        assertThat(CypherParser.parse("RETURN 1 ;")).isInstanceOf(Statement.QueryStatement.class);
        assertThat(Trees.refused("RETURN 1; RETURN 2").summary())
                .startsWith("a statement ends at its semicolon");
    }

    private static <T extends Statement> T parse(Class<T> kind, String text) {
        Statement statement = CypherParser.parse(text);
        assertThat(statement).isInstanceOf(kind);
        return kind.cast(statement);
    }
}
