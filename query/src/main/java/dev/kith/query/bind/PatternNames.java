package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a variable to every element of the paths of one MATCH, from left to right: the one that its
 * name already stands for, or a new one.
 */
final class PatternNames {
    /** Which names may be new. */
    enum Freedom {
        /** A clause, a subquery, a comprehension. */
        ALL_NEW,
        /** A pattern as a condition only asks about what is bound. */
        NONE_NEW,
        /** {@code shortestPath} as an expression runs between bound nodes. */
        ONLY_RELATIONSHIPS_NEW
    }

    private final ClauseSequence rows;
    private final Freedom freedom;
    private final Set<String> relationshipNames = new HashSet<>();

    PatternNames(ClauseSequence rows, Freedom freedom) {
        this.rows = rows;
        this.freedom = freedom;
    }

    /**
     * @param nodes one more than there are relationships
     * @param path present if the path has a name, or is a shortest path
     */
    record DeclaredPath(
            PathPattern pattern,
            List<Variable> nodes,
            List<Variable> relationships,
            Optional<Variable> path) {}

    DeclaredPath declare(PathPattern pattern) {
        boolean isShortest = pattern.selector() != Selector.EVERY;
        if (isShortest && pattern.steps().size() != 1) {
            throw rows.errors()
                    .unexpected(
                            "a shortest path needs a pattern of one relationship, as in (a)-[*]-(b)",
                            pattern.span());
        }
        List<Variable> nodes = new ArrayList<>();
        List<Variable> relationships = new ArrayList<>();
        nodes.add(node(pattern.start()));
        for (PathPattern.Step step : pattern.steps()) {
            relationships.add(relationship(step.relationship(), isShortest));
            nodes.add(node(step.node()));
        }
        Optional<Variable> path = pattern.variable().map(this::path);
        if (path.isEmpty() && isShortest) {
            path = Optional.of(rows.session().declareAnonymous(StaticType.PATH).variable());
        }
        return new DeclaredPath(pattern, List.copyOf(nodes), List.copyOf(relationships), path);
    }

    private Variable node(NodePattern pattern) {
        if (pattern.variable().isEmpty()) {
            return rows.session().declareAnonymous(StaticType.NODE).variable();
        }
        Expression.Variable name = pattern.variable().get();
        Optional<Named> bound = rows.scope().find(name.name());
        if (bound.isEmpty()) {
            return declareNew(name, StaticType.NODE, freedom == Freedom.ALL_NEW);
        }
        StaticType type = bound.get().type();
        if (!type.canBe(Kind.NODE)) {
            throw rows.errors().variableTypeConflict(name.name(), type, "a node", name.span());
        }
        return rows.entity(name.name(), bound.get(), StaticType.NODE, name.span());
    }

    private Variable relationship(RelationshipPattern pattern, boolean isShortest) {
        boolean isList = pattern.length().isPresent() || isShortest;
        StaticType type =
                isList ? StaticType.listOf(StaticType.RELATIONSHIP) : StaticType.RELATIONSHIP;
        if (pattern.variable().isEmpty()) {
            return rows.session().declareAnonymous(type).variable();
        }
        Expression.Variable name = pattern.variable().get();
        if (!relationshipNames.add(name.name())) {
            throw rows.errors().relationshipUsedTwice(name.name(), name.span());
        }
        Optional<Named> bound = rows.scope().find(name.name());
        if (bound.isEmpty()) {
            return declareNew(name, type, freedom != Freedom.NONE_NEW);
        }
        if (!fits(bound.get().type(), isList)) {
            String wanted = isList ? "a list of relationships" : "a relationship";
            throw rows.errors()
                    .variableTypeConflict(name.name(), bound.get().type(), wanted, name.span());
        }
        return isList
                ? bound.get().variable()
                : rows.entity(name.name(), bound.get(), StaticType.RELATIONSHIP, name.span());
    }

    private static boolean fits(StaticType type, boolean isList) {
        return isList
                ? type.canBe(Kind.LIST) && type.elementType().canBe(Kind.RELATIONSHIP)
                : type.canBe(Kind.RELATIONSHIP);
    }

    private Variable declareNew(Expression.Variable name, StaticType type, boolean allowed) {
        return allowed
                ? rows.declareNew(name.name(), type, name.span()).variable()
                : rows.scope().require(name.name(), name.span()).variable();
    }

    private Variable path(Expression.Variable name) {
        return rows.declareNew(name.name(), StaticType.PATH, name.span()).variable();
    }
}
