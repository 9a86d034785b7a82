package dev.kith.query.ast;

import java.util.List;
import java.util.Optional;

/** What a user sends in one go: a query, a look at how a query runs, or a schema command. */
public sealed interface Statement {
    SourceSpan span();

    /** A query that is to be run. */
    record QueryStatement(Query query, SourceSpan span) implements Statement {}

    /** {@code EXPLAIN} shows the plan without running it. */
    record Explain(Statement statement, SourceSpan span) implements Statement {}

    /** {@code PROFILE} runs the statement and shows the plan with what each operator did. */
    record Profile(Statement statement, SourceSpan span) implements Statement {}

    /**
     * {@code CREATE [kind] INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key, ...)}.
     *
     * @param keys property keys in the order written, at least one
     */
    record CreateIndex(
            Optional<String> name,
            IndexKind kind,
            boolean ifNotExists,
            SchemaTarget target,
            List<String> keys,
            SourceSpan span)
            implements Statement {}

    /**
     * {@code CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE ... IS ...}.
     *
     * @param keys property keys in the order written, at least one
     */
    record CreateConstraint(
            Optional<String> name,
            boolean ifNotExists,
            SchemaTarget target,
            ConstraintKind kind,
            List<String> keys,
            SourceSpan span)
            implements Statement {}

    record DropIndex(String name, boolean ifExists, SourceSpan span) implements Statement {}

    record DropConstraint(String name, boolean ifExists, SourceSpan span) implements Statement {}

    /**
     * {@code SHOW topic [YIELD ... [ORDER BY ...] [SKIP ...] [LIMIT ...] [WHERE ...] [RETURN ...]]} or
     * {@code SHOW topic [WHERE ...]}.
     *
     * @param yield empty for the columns that are shown where nothing is asked for
     * @param then what is done with the rows: at most one WITH of a star, and at most one RETURN
     */
    record Show(ShowTopic topic, Optional<Yield> yield, List<Clause> then, SourceSpan span)
            implements Statement {}

    /** What an index or a constraint is about: all nodes with a label, or all relationships of a type. */
    sealed interface SchemaTarget {
        record Nodes(String label) implements SchemaTarget {}

        record Relationships(String type) implements SchemaTarget {}
    }

    /** The word before INDEX. An index without one is a RANGE index. */
    enum IndexKind {
        RANGE,
        TEXT,
        POINT
    }

    /** What a constraint requires of its keys. */
    enum ConstraintKind {
        UNIQUE,
        NOT_NULL,
        KEY
    }

    /** What SHOW lists. */
    sealed interface ShowTopic {
        record Functions(FunctionOrigin origin) implements ShowTopic {}

        record Procedures() implements ShowTopic {}

        /** Of one kind, or of all. */
        record Indexes(Optional<IndexKind> kind) implements ShowTopic {}

        record Constraints() implements ShowTopic {}
    }

    /** Where functions come from. */
    enum FunctionOrigin {
        ANYWHERE,
        BUILT_IN,
        USER_DEFINED
    }
}
