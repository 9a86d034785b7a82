package dev.kith.query.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.QueryException;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Statement;

import java.util.List;

/** What the tests of this package say about trees: shapes without places, or parts of them. */
final class Trees {
    /** Stands for any place, where only the shape is compared. */
    static final SourceSpan ANYWHERE = new SourceSpan(0, 0, 1, 1);

    private Trees() {}

    static Query query(String text) {
        assertThat(CypherParser.parse(text)).isInstanceOf(Statement.QueryStatement.class);
        return ((Statement.QueryStatement) CypherParser.parse(text)).query();
    }

    static List<Clause> clauses(String text) {
        assertThat(query(text)).isInstanceOf(Query.SingleQuery.class);
        return ((Query.SingleQuery) query(text)).clauses();
    }

    /** The first clause, which must be of the given kind. */
    static <T extends Clause> T clause(Class<T> kind, String text) {
        Clause first = clauses(text).get(0);
        assertThat(first).isInstanceOf(kind);
        return kind.cast(first);
    }

    static Expression expression(String text) {
        Clause.Return clause = clause(Clause.Return.class, "RETURN " + text);
        assertThat(clause.projection().items()).hasSize(1);
        return clause.projection().items().get(0).expression();
    }

    static <T extends Expression> T expression(Class<T> kind, String text) {
        Expression expression = expression(text);
        assertThat(expression).isInstanceOf(kind);
        return kind.cast(expression);
    }

    static Expression.Variable variable(String name) {
        return new Expression.Variable(name, ANYWHERE);
    }

    static void assertShape(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsOfTypes(SourceSpan.class)
                .isEqualTo(expected);
    }

    /** Both texts mean the same: they differ only in brackets, blanks or case of keywords. */
    static void assertSame(String text, String spelledOut) {
        assertShape(expression(text), expression(spelledOut));
    }

    static QueryException refused(String text) {
        QueryException error =
                catchThrowableOfType(QueryException.class, () -> CypherParser.parse(text));
        assertThat(error).as("an error in: %s", text).isNotNull();
        return error;
    }
}
