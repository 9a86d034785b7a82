package dev.kith.query.ast;

import java.util.List;
import java.util.Optional;

/**
 * What RETURN and WITH have in common: {@code [DISTINCT] items [ORDER BY] [SKIP] [LIMIT]}.
 *
 * @param star whether the items begin with {@code *}, which stands for every variable in scope
 * @param items may be empty only if {@code star}
 */
public record Projection(
        boolean distinct,
        boolean star,
        List<Item> items,
        List<SortItem> orderBy,
        Optional<Expression> skip,
        Optional<Expression> limit,
        SourceSpan span) {

    /**
     * @param text the expression exactly as written, which names the column if no alias does
     */
    public record Item(
            Expression expression,
            Optional<Expression.Variable> alias,
            String text,
            SourceSpan span) {
        /**
         * The name of the column: the alias, else the name of the variable that it is or selects
         * from, as in {@code n {.name}}, else the text.
         */
        public String name() {
            return givenName().orElse(text);
        }

        /** The same, if it is more than the text. */
        public Optional<String> givenName() {
            if (alias.isPresent()) {
                return alias.map(Expression.Variable::name);
            }
            if (expression instanceof Expression.Variable variable) {
                return Optional.of(variable.name());
            }
            return expression instanceof Expression.MapProjection projection
                    ? Optional.of(projection.subject().name())
                    : Optional.empty();
        }
    }

    /**
     * @param text the expression exactly as written: it may repeat an item of the projection
     */
    public record SortItem(
            Expression expression, boolean descending, String text, SourceSpan span) {}
}
