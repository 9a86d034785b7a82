package dev.kith.query.bind;

import dev.kith.Direction;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.LabelExpression;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.BoundExpression.MapOf;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Creation.CreateNode;
import dev.kith.query.bound.Creation.CreateRelationship;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Update;
import dev.kith.query.bound.Variable;
import dev.kith.query.function.ComputedLabelTest;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the paths that CREATE or MERGE makes, element by element: an expression may read what
 * stands to the left of it. For MERGE the same elements are also bound as a pattern to look for.
 */
final class PathMaker {
    private static final BoundExpression NO_PROPERTIES = new Constant(NullValue.NULL);

    private final ClauseSequence rows;
    private final BindErrors errors;
    private final boolean merging;
    private final Set<Variable> nodes = new LinkedHashSet<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<BoundExpression> predicates = new ArrayList<>();
    private final List<Creation> creations = new ArrayList<>();
    private final List<Update> computedLabels = new ArrayList<>();

    PathMaker(ClauseSequence rows, boolean merging) {
        this.rows = rows;
        this.errors = rows.errors();
        this.merging = merging;
    }

    List<Variable> nodes() {
        return List.copyOf(nodes);
    }

    List<Relationship> relationships() {
        return List.copyOf(relationships);
    }

    List<BoundExpression> predicates() {
        return List.copyOf(predicates);
    }

    List<Creation> creations() {
        return List.copyOf(creations);
    }

    /** What is left to do once everything has been created. */
    List<Update> computedLabels() {
        return List.copyOf(computedLabels);
    }

    /** Gives back how to put the path together, if it has a name. */
    Optional<Assignment> make(PathPattern path) {
        if (path.selector() != Selector.EVERY) {
            throw errors.unexpected("a shortest path can be matched but not created", path.span());
        }
        List<Variable> pathNodes = new ArrayList<>();
        List<Variable> pathSteps = new ArrayList<>();
        pathNodes.add(node(path.start(), path.steps().isEmpty()));
        for (PathPattern.Step step : path.steps()) {
            checkShape(step.relationship());
            Variable to = node(step.node(), false);
            pathSteps.add(relationship(step.relationship(), pathNodes.getLast(), to));
            pathNodes.add(to);
        }
        return path.variable().map(name -> {
            Variable variable =
                    rows.declareNew(name.name(), StaticType.PATH, name.span()).variable();
            return new Assignment(
                    variable,
                    new BoundExpression.PathOf(List.copyOf(pathNodes), List.copyOf(pathSteps)));
        });
    }

    private Variable node(NodePattern pattern, boolean alone) {
        refuseWhere(pattern.where());
        Variable node = boundNode(pattern, alone).orElseGet(() -> newNode(pattern));
        nodes.add(node);
        return node;
    }

    /** A node that is there already can be an end of a relationship, and nothing else. */
    private Optional<Variable> boundNode(NodePattern pattern, boolean alone) {
        if (pattern.variable().isEmpty()) {
            return Optional.empty();
        }
        Expression.Variable name = pattern.variable().get();
        Optional<Named> bound = rows.scope().find(name.name());
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        StaticType type = bound.get().type();
        if (!type.canBe(Kind.NODE)) {
            throw errors.variableTypeConflict(name.name(), type, "a node", name.span());
        }
        if (alone || pattern.labels().isPresent() || pattern.properties().isPresent()) {
            throw errors.variableAlreadyBound(name.name(), name.span());
        }
        return Optional.of(rows.entity(name.name(), bound.get(), StaticType.NODE, name.span()));
    }

    private Variable newNode(NodePattern pattern) {
        List<LabelExpression> written =
                pattern.labels().map(LabelExpression::conjuncts).orElse(List.of());
        List<BoundExpression> computed = written.stream()
                .filter(label -> !(label instanceof LabelExpression.Name))
                .map(this::computedLabel)
                .toList();
        List<String> labels = written.stream()
                .filter(LabelExpression.Name.class::isInstance)
                .map(label -> ((LabelExpression.Name) label).name())
                .distinct()
                .toList();
        BoundExpression properties = properties(pattern.properties());
        Variable node = declare(pattern.variable(), StaticType.NODE);
        Place place = ExpressionBinder.place(pattern.span());
        if (merging) {
            for (String label : labels) {
                predicates.add(
                        new BoundExpression.HasLabels(node, new LabelTest.Has(label), place));
            }
            for (BoundExpression names : computed) {
                predicates.add(named(ComputedLabelTest.ALL, node, names, place));
            }
            addEqualities(node, properties, pattern.properties());
        }
        creations.add(new CreateNode(node, labels, properties, place));
        for (BoundExpression names : computed) {
            computedLabels.add(new Update.ChangeDynamicLabels(node, names, true, place));
        }
        return node;
    }

    /** Labels that are computed are added once the node is there. */
    private BoundExpression computedLabel(LabelExpression label) {
        if (!(label instanceof LabelExpression.Computed computed) || computed.any()) {
            throw errors.unexpected(
                    "a node is created with labels that are all given, as in (:A:$(label))",
                    label.span());
        }
        return rows.binder().bind(computed.names()).expression();
    }

    private static BoundExpression named(
            ComputedLabelTest test, Variable entity, BoundExpression names, Place place) {
        return new BoundExpression.Call(test, List.of(entity, names), place);
    }

    private Variable relationship(RelationshipPattern pattern, Variable left, Variable right) {
        Optional<LabelExpression.Computed> computed = computedType(pattern);
        List<String> written = writtenType(pattern);
        BoundExpression type = computed.isPresent()
                ? rows.binder().bind(computed.get().names()).expression()
                : new Constant(StringValue.of(written.getFirst()));
        BoundExpression properties = properties(pattern.properties());
        Variable relationship = declare(pattern.variable(), StaticType.RELATIONSHIP);
        Place place = ExpressionBinder.place(pattern.span());
        if (merging && computed.isPresent()) {
            predicates.add(named(ComputedLabelTest.TYPE, relationship, type, place));
        }
        addEqualities(relationship, properties, pattern.properties());
        relationships.add(new Relationship(
                relationship, left, right, written, pattern.direction(), Optional.empty()));
        boolean backwards = CreationBinder.isCreatedBackwards(pattern.direction());
        creations.add(new CreateRelationship(
                relationship,
                backwards ? right : left,
                type,
                backwards ? left : right,
                properties,
                place));
        return relationship;
    }

    private static Optional<LabelExpression.Computed> computedType(RelationshipPattern pattern) {
        return pattern.types()
                .filter(LabelExpression.Computed.class::isInstance)
                .map(LabelExpression.Computed.class::cast)
                .filter(types -> !types.any());
    }

    private static List<String> writtenType(RelationshipPattern pattern) {
        return pattern.types().flatMap(types -> types.anyOf()).orElse(List.of());
    }

    private void checkShape(RelationshipPattern pattern) {
        refuseWhere(pattern.where());
        if (pattern.variable().isPresent()) {
            Expression.Variable name = pattern.variable().get();
            if (rows.scope().find(name.name()).isPresent()) {
                throw errors.variableAlreadyBound(name.name(), name.span());
            }
        }
        if (pattern.length().isPresent()) {
            throw errors.creatingVariableLength(pattern.span());
        }
        if (computedType(pattern).isEmpty() && writtenType(pattern).size() != 1) {
            throw errors.noSingleRelationshipType(pattern.span());
        }
        if (!merging && pattern.direction() == Direction.BOTH) {
            throw errors.requiresDirection(pattern.span());
        }
    }

    /** MERGE takes only maps whose keys are known, since it looks for what it would create. */
    private BoundExpression properties(Optional<Expression> properties) {
        if (properties.isEmpty()) {
            return NO_PROPERTIES;
        }
        return merging
                ? Containers.literalMap(properties, rows.binder()).orElseThrow()
                : rows.binder()
                        .ofKind(
                                properties.get(),
                                "what properties are taken from",
                                "a map, node or relationship",
                                Kind.MAP,
                                Kind.NODE,
                                Kind.RELATIONSHIP);
    }

    private void addEqualities(
            Variable subject, BoundExpression properties, Optional<Expression> written) {
        if (merging && properties instanceof MapOf map && written.isPresent()) {
            predicates.addAll(PatternBinder.equalities(subject, map, written.get()));
        }
    }

    private Variable declare(Optional<Expression.Variable> name, StaticType type) {
        return name.map(variable -> rows.declareNew(variable.name(), type, variable.span()))
                .orElseGet(() -> rows.session().declareAnonymous(type))
                .variable();
    }

    private void refuseWhere(Optional<Expression> where) {
        if (where.isPresent()) {
            SourceSpan span = where.get().span();
            throw errors.unexpected("WHERE cannot stand in a pattern that is created", span);
        }
    }
}
