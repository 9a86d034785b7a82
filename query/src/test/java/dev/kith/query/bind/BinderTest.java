package dev.kith.query.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.parse.CypherParser;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Query text in, bound clauses out. */
class BinderTest {
    @Test
    void labelsPropertiesAndWhereBecomePredicatesOneByOne() {
        BoundClause.Match match = clause(
                "MATCH (a:A:B {x: 1})-[r:T]->(b) WHERE a.y > 2 AND b.z IS NULL RETURN a",
                0,
                BoundClause.Match.class);
        assertThat(match.predicates()).hasSize(5);
        assertThat(match.predicates().get(0))
                .isInstanceOfSatisfying(
                        HasLabels.class,
                        test -> assertThat(test.test()).isEqualTo(new LabelTest.Has("A")));
        assertThat(match.predicates().get(2)).isInstanceOf(Compare.class);
        assertThat(match.pattern().relationships())
                .singleElement()
                .satisfies(relationship -> assertThat(relationship.types()).containsExactly("T"));
        assertThat(match.pattern().nodes()).extracting(Variable::name).containsExactly("a", "b");
    }

    @Test
    void renamingKeepsTheSlotAndNeedsNoClause() {
        BoundQuery query = query("MATCH (a) WITH a AS b RETURN b AS c");
        BoundClause.Match match = (BoundClause.Match) clauses(query).getFirst();
        assertThat(clauses(query)).hasSize(1);
        assertThat(query.columns())
                .containsExactly(
                        new BoundQuery.Column("c", match.pattern().nodes().getFirst()));
    }

    @Test
    void itemsWithoutAggregateAreTheGroupingKeysAndTheRestIsProjectedAfterwards() {
        BoundQuery query =
                query("MATCH (a) RETURN a.x AS x, a.x + count(*) AS more, count(*) AS n");
        assertThat(kinds(query)).containsExactly("Match", "Aggregate", "Project");
        var aggregate = (BoundClause.Aggregate) clauses(query).get(1);
        assertThat(aggregate.groupings()).hasSize(1);
        assertThat(aggregate.aggregates()).hasSize(1);
        assertThat(query.columns().get(2).variable())
                .isEqualTo(aggregate.aggregates().getFirst().variable());
    }

    @Test
    void aSortKeyThatRepeatsAColumnReadsTheColumn() {
        BoundQuery query =
                query("MATCH (a) RETURN DISTINCT a.name AS name ORDER BY a.name LIMIT 3");
        assertThat(kinds(query)).containsExactly("Match", "Project", "Distinct", "Sort", "Limit");
        var sort = (BoundClause.Sort) clauses(query).get(3);
        assertThat(sort.keys().getFirst().expression())
                .isEqualTo(query.columns().getFirst().variable());
    }

    @Test
    void aStarStandsForTheVariablesByName() {
        assertThat(query("MATCH (b)-[c]->(a) RETURN *").columns())
                .extracting(BoundQuery.Column::name)
                .containsExactly("a", "b", "c");
    }

    @Test
    void endsAreCreatedBeforeTheirRelationship() {
        BoundClause.Create create = clause("CREATE (a:A)<-[:R]-(b)", 0, BoundClause.Create.class);
        assertThat(create.creations())
                .extracting(creation -> creation.getClass().getSimpleName())
                .containsExactly("CreateNode", "CreateNode", "CreateRelationship");
    }

    @Test
    void aConditionOnAShortestPathGoesToThePath() {
        BoundClause.Match match = clause(
                "MATCH (a:A), (b), p = shortestPath((a)-[*]-(b)) WHERE length(p) > 2 RETURN p",
                0,
                BoundClause.Match.class);
        assertThat(match.predicates()).hasSize(1);
        assertThat(match.pattern().shortestPaths())
                .singleElement()
                .satisfies(path -> assertThat(path.predicates()).hasSize(1));
    }

    @Test
    void aPatternAsConditionIsASubqueryOfOneMatch() {
        BoundClause.Match match = clause(
                "MATCH (a), (b) WHERE NOT (a)-[:KNOWS]-(b) RETURN a", 0, BoundClause.Match.class);
        assertThat(match.predicates())
                .singleElement()
                .isInstanceOfSatisfying(
                        BoundExpression.Not.class,
                        not -> assertThat(not.operand())
                                .isInstanceOf(BoundExpression.Subquery.class));
    }

    @Test
    void unionColumnsGoTogetherByName() {
        BoundQuery query = query("RETURN 1 AS a, 2 AS b UNION ALL RETURN 3 AS b, 4 AS a");
        assertThat(query)
                .isInstanceOfSatisfying(
                        BoundQuery.Union.class,
                        union -> assertThat(union.branches())
                                .allSatisfy(branch -> assertThat(branch.columns())
                                        .extracting(BoundQuery.Column::name)
                                        .containsExactly("a", "b")));
    }

    @Test
    void anAggregationInASubqueryLeavesTheOuterRowReadable() {
        BoundClause.Match match = clause(
                "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WITH count(*) AS n WHERE n > a.x RETURN n }"
                        + " RETURN a",
                0,
                BoundClause.Match.class);
        var subquery = (BoundExpression.Subquery) match.predicates().getFirst();
        var body = (BoundQuery.Single) subquery.body();
        assertThat(kinds(body)).containsExactly("CallSubquery", "Filter");
    }

    @Test
    void aVariableOfUnknownTypeIsCheckedBeforeAPatternUsesIt() {
        assertThat(kinds(query("UNWIND $nodes AS n MATCH (n)-->(m) RETURN m")))
                .containsExactly("Unwind", "Project", "Match");
        assertThat(
                        kinds(
                                query(
                                        "MATCH (n) WITH collect(n) AS all UNWIND all AS n MATCH (n)-->(m) RETURN m")))
                .containsExactly("Match", "Aggregate", "Unwind", "Match");
    }

    @Test
    void aUniqueConstraintIsAUniqueIndexWithANameOfItsOwn() {
        assertThat(bind("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE"))
                .isEqualTo(new BoundStatement.CreateIndex(
                        "constraint_Person_name", "Person", List.of("name"), true, false));
    }

    @Test
    void onlyClausesThatChangeTheGraphMakeAWrite() {
        assertThat(((BoundStatement.Regular) bind("MATCH (a) RETURN a")).writes())
                .isFalse();
        assertThat(((BoundStatement.Regular) bind("MATCH (a) SET a.x = 1")).writes())
                .isTrue();
        assertThat(((BoundStatement.Regular) bind("FOREACH (x IN [1] | CREATE ())")).writes())
                .isTrue();
    }

    @Test
    void anUnknownNameIsPlacedAndTheNearestIsNamed() {
        QueryException error = error("MATCH (friend)\nRETURN frend.name");
        assertThat(error.code()).isEqualTo(ErrorCode.UNDEFINED_VARIABLE);
        assertThat(error.position()).contains(new Position(22, 2, 8));
        assertThat(error.summary()).contains("In scope: friend.", "Did you mean `friend`?");
    }

    @Test
    void anUnknownFunctionNamesTheNearest() {
        assertThat(error("RETURN toUper('a')").summary()).contains("Did you mean `toUpper`?");
    }

    @Test
    void whatMomentsDurationsAndPointsCannotBeIsRefusedBeforeRunning() {
        for (String expression : List.of(
                "NOT date('2020-01-01')",
                "date('2020-01-01') - date('2019-01-01')",
                "localtime() * 2",
                "-duration('P1D')",
                "duration('P1D') % 2",
                "2 / duration('P1D')",
                "1 IN time()",
                "[x IN datetime() | x]",
                "point({x: 1, y: 2})[0]",
                "size(localdatetime())",
                "keys(date())")) {
            assertThat(error("RETURN " + expression).classification().detail())
                    .as(expression)
                    .isEqualTo("InvalidArgumentType");
        }
        assertThat(error("RETURN 1 - localdatetime()").summary())
                .isEqualTo("an operand of - must be a number or a Duration but is a LocalDateTime");
    }

    @Test
    void whatMomentsDurationsAndPointsCanBeIsBound() {
        for (String expression : List.of(
                "date().year + duration('P1D').days + point({x: 1, y: 2}).x",
                "date() - duration('P1D') + duration('PT1H')",
                "2 * duration('P1D') / 3 - duration('P1D')",
                "[1] + date()",
                "coalesce(date(), time()) - duration('P1D')",
                "coalesce(null, datetime()).offset",
                "head([date()]).year")) {
            assertThat(kinds(query("RETURN " + expression + " AS x"))).containsExactly("Project");
        }
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        for (String text : List.of(
                "LOAD CSV FROM 'x' AS row RETURN row",
                "SHOW POINT INDEXES",
                "CREATE CONSTRAINT FOR (p:P) REQUIRE p.x IS NOT NULL",
                "UNWIND [1] AS x CALL (x) { CREATE () } IN TRANSACTIONS")) {
            assertThat(error(text).code()).as(text).isEqualTo(ErrorCode.NOT_SUPPORTED);
        }
    }

    @Test
    void aQueryEndsWithAClauseThatGivesOrDoesSomething() {
        assertThat(error("MATCH (a)").classification().detail())
                .isEqualTo("InvalidClauseComposition");
        assertThat(error("MATCH (a) RETURN a AS b MATCH (c) RETURN c")
                        .classification()
                        .detail())
                .isIn("InvalidClauseComposition", "UnexpectedSyntax");
    }

    private static BoundStatement bind(String text) {
        return Binder.bind(CypherParser.parse(text), BuiltInFunctions.INSTANCE, text);
    }

    private static BoundQuery query(String text) {
        return ((BoundStatement.Regular) bind(text)).query();
    }

    private static QueryException error(String text) {
        QueryException error = catchThrowableOfType(QueryException.class, () -> bind(text));
        assertThat(error).as(text).isNotNull();
        return error;
    }

    private static <T extends BoundClause> T clause(String text, int index, Class<T> type) {
        return type.cast(clauses(query(text)).get(index));
    }

    private static List<BoundClause> clauses(BoundQuery query) {
        return ((BoundQuery.Single) query).clauses();
    }

    private static List<String> kinds(BoundQuery query) {
        List<String> kinds = new ArrayList<>();
        for (BoundClause clause : clauses(query)) {
            kinds.add(clause.getClass().getSimpleName());
        }
        return kinds;
    }
}
