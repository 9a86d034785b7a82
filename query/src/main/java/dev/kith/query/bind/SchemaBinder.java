package dev.kith.query.bind;

import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Statement;
import dev.kith.query.ast.Statement.SchemaTarget;
import dev.kith.query.bound.BoundStatement;

import java.util.List;
import java.util.Optional;

/** Binds the commands about indexes and constraints. */
final class SchemaBinder {
    private final BindErrors errors;

    SchemaBinder(BindErrors errors) {
        this.errors = errors;
    }

    BoundStatement createIndex(Statement.CreateIndex command) {
        boolean isSupported = switch (command.kind()) {
            case RANGE -> true;
            case TEXT, POINT -> false;
        };
        if (!isSupported) {
            throw errors.notSupported("a %s index".formatted(command.kind()), command.span());
        }
        String label = label(command.target(), command.span());
        return new BoundStatement.CreateIndex(
                name(command.name(), "index", label, command.keys()),
                label,
                command.keys(),
                false,
                command.ifNotExists());
    }

    /** Uniqueness is what an index enforces, so the constraint is one. */
    BoundStatement createConstraint(Statement.CreateConstraint command) {
        boolean isSupported = switch (command.kind()) {
            case UNIQUE -> true;
            case NOT_NULL, KEY -> false;
        };
        if (!isSupported) {
            throw errors.notSupported("a constraint other than IS UNIQUE", command.span());
        }
        String label = label(command.target(), command.span());
        return new BoundStatement.CreateIndex(
                name(command.name(), "constraint", label, command.keys()),
                label,
                command.keys(),
                true,
                command.ifNotExists());
    }

    private String label(SchemaTarget target, SourceSpan span) {
        return switch (target) {
            case SchemaTarget.Nodes nodes -> nodes.label();
            case SchemaTarget.Relationships relationships ->
                throw errors.notSupported("an index or constraint on relationships", span);
        };
    }

    private static String name(
            Optional<String> name, String kind, String label, List<String> keys) {
        return name.orElseGet(() -> kind + "_" + label + "_" + String.join("_", keys));
    }
}
