package dev.kith.query.parse;

import dev.kith.grammar.CypherParser;
import dev.kith.grammar.CypherParser.ConstraintKindContext;
import dev.kith.grammar.CypherParser.CreateConstraintContext;
import dev.kith.grammar.CypherParser.CreateIndexContext;
import dev.kith.grammar.CypherParser.DropConstraintContext;
import dev.kith.grammar.CypherParser.DropIndexContext;
import dev.kith.grammar.CypherParser.PropertyReferenceContext;
import dev.kith.grammar.CypherParser.SchemaCommandContext;
import dev.kith.grammar.CypherParser.SchemaTargetContext;
import dev.kith.grammar.CypherParser.ShowContext;
import dev.kith.grammar.CypherParser.SymbolicNameContext;
import dev.kith.query.ast.Statement;
import dev.kith.query.ast.Statement.ConstraintKind;
import dev.kith.query.ast.Statement.IndexKind;
import dev.kith.query.ast.Statement.SchemaTarget;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands on indexes and constraints. */
final class SchemaMapper {
    private final Mappers mappers;
    private final Source source;

    SchemaMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Statement map(SchemaCommandContext context) {
        var command = (ParserRuleContext) context.getChild(0);
        return switch (command.getRuleIndex()) {
            case CypherParser.RULE_createIndex -> createIndex((CreateIndexContext) command);
            case CypherParser.RULE_createConstraint ->
                createConstraint((CreateConstraintContext) command);
            case CypherParser.RULE_dropIndex -> dropIndex((DropIndexContext) command);
            case CypherParser.RULE_dropConstraint ->
                dropConstraint((DropConstraintContext) command);
            case CypherParser.RULE_show ->
                new ShowMapper(mappers, source).map((ShowContext) command);
            default -> throw new IllegalStateException("no command: " + command.getText());
        };
    }

    private Statement createIndex(CreateIndexContext context) {
        IndexKind kind = IndexKind.RANGE;
        if (context.TEXT() != null) {
            kind = IndexKind.TEXT;
        } else if (context.POINT() != null) {
            kind = IndexKind.POINT;
        }
        return new Statement.CreateIndex(
                optionalName(context.symbolicName()),
                kind,
                context.ifNotExists() != null,
                target(context.schemaTarget()),
                keys(context.schemaTarget(), context.propertyReference()),
                source.span(context));
    }

    private Statement createConstraint(CreateConstraintContext context) {
        return new Statement.CreateConstraint(
                optionalName(context.symbolicName()),
                context.ifNotExists() != null,
                target(context.schemaTarget()),
                constraintKind(context.constraintKind()),
                keys(context.schemaTarget(), context.propertyReference()),
                source.span(context));
    }

    private Statement dropIndex(DropIndexContext context) {
        return new Statement.DropIndex(
                mappers.names().name(context.symbolicName()),
                context.EXISTS() != null,
                source.span(context));
    }

    private Statement dropConstraint(DropConstraintContext context) {
        return new Statement.DropConstraint(
                mappers.names().name(context.symbolicName()),
                context.EXISTS() != null,
                source.span(context));
    }

    private static ConstraintKind constraintKind(ConstraintKindContext context) {
        if (context.UNIQUE() != null) {
            return ConstraintKind.UNIQUE;
        }
        return context.KEY() != null ? ConstraintKind.KEY : ConstraintKind.NOT_NULL;
    }

    private SchemaTarget target(SchemaTargetContext context) {
        String name = mappers.names().name(context.anyName());
        return context.LBRACKET() == null
                ? new SchemaTarget.Nodes(name)
                : new SchemaTarget.Relationships(name);
    }

    /** The keys, once each is known to be asked of the variable that the pattern declares. */
    private List<String> keys(
            SchemaTargetContext target, List<PropertyReferenceContext> references) {
        String declared = mappers.names().variable(target.variable()).name();
        List<String> keys = new ArrayList<>(references.size());
        for (PropertyReferenceContext reference : references) {
            String written = mappers.names().variable(reference.variable()).name();
            if (!written.equals(declared)) {
                throw SyntaxErrors.otherSchemaVariable(
                        source, reference.getStart(), written, declared);
            }
            keys.add(mappers.names().name(reference.anyName()));
        }
        return List.copyOf(keys);
    }

    private Optional<String> optionalName(@Nullable SymbolicNameContext context) {
        return context == null ? Optional.empty() : Optional.of(mappers.names().name(context));
    }
}
