package dev.kith.query.ast;

import java.util.List;
import java.util.Optional;

/** What is kept of the columns that a procedure gives, or a SHOW command. */
public sealed interface Yield {
    SourceSpan span();

    /** {@code YIELD *}. */
    record Everything(Optional<Expression> where, SourceSpan span) implements Yield {}

    /** {@code YIELD a, b AS c}. A sole dash, {@code YIELD -}, is an empty list. */
    record Columns(List<Column> columns, Optional<Expression> where, SourceSpan span)
            implements Yield {}

    /**
     * @param name as the procedure calls it
     * @param variable what it is called from here on; the same name if nothing else was written
     */
    record Column(String name, Expression.Variable variable, SourceSpan span) {}
}
