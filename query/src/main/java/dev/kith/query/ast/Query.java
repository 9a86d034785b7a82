package dev.kith.query.ast;

import java.util.List;

/** A query: clauses one after the other, or several such sequences put together by UNION. */
public sealed interface Query {
    SourceSpan span();

    /**
     * Clauses in the order written, at least one. Which clause may follow which is checked at
     * binding.
     */
    record SingleQuery(List<Clause> clauses, SourceSpan span) implements Query {}

    /**
     * @param branches two or more, in the order written
     * @param distinct true for UNION, false for UNION ALL; a statement cannot mix them
     */
    record Union(List<SingleQuery> branches, boolean distinct, SourceSpan span) implements Query {}
}
