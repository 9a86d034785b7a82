package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.clause;
import static dev.kith.query.parse.Trees.clauses;
import static dev.kith.query.parse.Trees.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Projection;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.RemoveItem;
import dev.kith.query.ast.SetItem;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Yield;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What each clause becomes. */
class ClauseParseTest {
    @Test
    void matchWithAndWithoutOptional() {
        Clause.Match match = clause(Clause.Match.class, "MATCH (n) WHERE n.x RETURN n");
        assertThat(match.optional()).isFalse();
        assertThat(match.where()).isPresent();
        assertThat(clause(Clause.Match.class, "OPTIONAL MATCH (n) RETURN n").optional())
                .isTrue();
    }

    @Test
    void aProjectionWithEverything() {
        Projection projection = clause(
                        Clause.Return.class,
                        "RETURN DISTINCT *, a AS b, c ORDER BY a DESC, b, c ASCENDING SKIP 1 LIMIT $n")
                .projection();
        assertThat(projection.distinct()).isTrue();
        assertThat(projection.star()).isTrue();
        assertThat(projection.items()).extracting(Projection.Item::name).containsExactly("b", "c");
        assertThat(projection.orderBy())
                .extracting(Projection.SortItem::descending)
                .containsExactly(true, false, false);
        assertThat(projection.skip()).isPresent();
        assertThat(projection.limit()).isPresent();
    }

    @Test
    void aColumnWithoutAnAliasIsNamedByItsText() {
        List<Projection.Item> items = clause(
                        Clause.Return.class,
                        "RETURN n . name, COUNT( * ), `a b`, 1+ /* one */ 1, '\uD83D\uDE00' , x AS `y z`")
                .projection()
                .items();
        assertThat(items)
                .extracting(Projection.Item::name)
                .containsExactly(
                        "n . name", "COUNT( * )", "a b", "1+ /* one */ 1", "'\uD83D\uDE00'", "y z");
    }

    @Test
    void anyWordMayStandBehindAs() {
        assertThat(clause(Clause.Return.class, "RETURN 1 AS return, 2 AS order, 3 AS null")
                        .projection()
                        .items())
                .extracting(Projection.Item::name)
                .containsExactly("return", "order", "null");
    }

    @Test
    void withMayFilter() {
        Clause.With with = clause(Clause.With.class, "WITH 1 AS x ORDER BY x WHERE x > 0 RETURN x");
        assertThat(with.where()).isPresent();
        assertThat(with.projection().orderBy()).hasSize(1);
    }

    @Test
    void unwind() {
        Clause.Unwind unwind = clause(Clause.Unwind.class, "UNWIND [1, 2] AS x RETURN x");
        assertThat(unwind.variable().name()).isEqualTo("x");
        assertThat(unwind.variable().span()).isEqualTo(new SourceSpan(17, 1, 1, 18));
    }

    @Test
    void mergeWithItsActions() {
        Clause.Merge merge = clause(
                Clause.Merge.class,
                "MERGE (n:A {x: 1}) ON MATCH SET n.a = 1 ON CREATE SET n.b = 2, n:B ON MATCH SET n.c = 3");
        assertThat(merge.onMatch()).hasSize(2);
        assertThat(merge.onCreate()).hasSize(2);
    }

    @Test
    void setOfAllForms() {
        List<Clause> clauses = clauses(
                "MATCH (n) SET n.a = 1, (n).b.c = 2, n = {x: 1}, n += $m, n:A:B, n[$key] = 3");
        assertThat(((Clause.Set) clauses.get(1)).items())
                .extracting(item -> (Object) item.getClass())
                .containsExactly(
                        SetItem.SetProperty.class,
                        SetItem.SetProperty.class,
                        SetItem.ReplaceProperties.class,
                        SetItem.MergeProperties.class,
                        SetItem.SetLabels.class,
                        SetItem.SetDynamicProperty.class);
    }

    @Test
    void removeOfAllForms() {
        List<Clause> clauses = clauses("MATCH (n) REMOVE n.a, n:A:B, n[$key]");
        assertThat(((Clause.Remove) clauses.get(1)).items())
                .extracting(item -> (Object) item.getClass())
                .containsExactly(
                        RemoveItem.RemoveProperty.class,
                        RemoveItem.RemoveLabels.class,
                        RemoveItem.RemoveDynamicProperty.class);
    }

    @Test
    void deleteWithAndWithoutDetach() {
        assertThat(((Clause.Delete) clauses("MATCH (n) DELETE n, n.x").get(1)).targets())
                .hasSize(2);
        assertThat(((Clause.Delete) clauses("MATCH (n) DETACH DELETE n").get(1)).detach())
                .isTrue();
    }

    @Test
    void foreachHoldsUpdates() {
        Clause.Foreach foreach =
                clause(Clause.Foreach.class, "FOREACH (x IN [1] | CREATE (:A {x: x}) SET x.y = 1)");
        assertThat(foreach.updates())
                .hasSize(2)
                .hasOnlyElementsOfTypes(Clause.Create.class, Clause.Set.class);
    }

    @Test
    void procedures() {
        Clause.CallProcedure call = clause(
                Clause.CallProcedure.class,
                "CALL db.labels(1, 'x') YIELD label AS l, count WHERE l = 'A' RETURN l");
        assertThat(call.qualifiedName()).isEqualTo("db.labels");
        assertThat(call.arguments()).hasValueSatisfying(list -> assertThat(list).hasSize(2));
        assertThat(call.yield()).containsInstanceOf(Yield.Columns.class);
        call = clause(Clause.CallProcedure.class, "CALL f YIELD *");
        assertThat(call.arguments()).isEmpty();
        assertThat(call.yield()).containsInstanceOf(Yield.Everything.class);
        call = clause(Clause.CallProcedure.class, "CALL f()");
        assertThat(call.arguments()).contains(List.of());
        assertThat(call.yield()).isEmpty();
    }

    @Test
    void subqueries() {
        Clause.CallSubquery call =
                clause(Clause.CallSubquery.class, "CALL { WITH n RETURN 1 AS x } RETURN x");
        assertThat(call.imports()).isInstanceOf(Clause.Imports.ByLeadingWith.class);
        assertThat(clause(Clause.CallSubquery.class, "CALL (*) { RETURN 1 AS x } RETURN x")
                        .imports())
                .isInstanceOf(Clause.Imports.Everything.class);
        call = clause(
                Clause.CallSubquery.class,
                "OPTIONAL CALL (a, b) { CREATE () } IN 2 CONCURRENT TRANSACTIONS OF 100 ROWS"
                        + " ON ERROR CONTINUE REPORT STATUS AS s");
        assertThat(call.optional()).isTrue();
        assertThat(call.imports()).isInstanceOf(Clause.Imports.Listed.class);
        assertThat(call.batches()).isPresent();
    }

    @Test
    void loadCsv() {
        Clause.LoadCsv load = clause(
                Clause.LoadCsv.class,
                "LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row FIELDTERMINATOR '\\t' RETURN row");
        assertThat(load.withHeaders()).isTrue();
        assertThat(load.variable().name()).isEqualTo("row");
        assertThat(load.fieldTerminator()).contains("\t");
    }

    @Test
    void unionOfBothKinds() {
        assertThat(query("RETURN 1 AS x UNION RETURN 2 AS x UNION DISTINCT RETURN 3 AS x"))
                .isInstanceOfSatisfying(Query.Union.class, union -> {
                    assertThat(union.distinct()).isTrue();
                    assertThat(union.branches()).hasSize(3);
                });
        assertThat(query("RETURN 1 AS x UNION ALL RETURN 2 AS x"))
                .isInstanceOfSatisfying(
                        Query.Union.class, union -> assertThat(union.distinct()).isFalse());
    }

    @Test
    void commentsMayStandAnywhere() {
        assertThat(clauses("/* a */ MATCH /* b */ (n) // c\n RETURN /**/ n // d"))
                .hasSize(2);
    }
}
