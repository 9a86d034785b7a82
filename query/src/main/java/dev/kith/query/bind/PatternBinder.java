package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.LabelExpression;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.PathPattern.Step;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.Length;
import dev.kith.query.bound.PatternGraph.NamedPath;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Binds the paths of one MATCH to a graph of variables and predicates on them. First the variables
 * of all paths are declared, then the expressions are bound, which may read any of them.
 */
final class PatternBinder {
    private final ClauseSequence rows;
    private final PatternNames names;
    private final Set<Variable> nodes = new LinkedHashSet<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<Shortest> shortest = new ArrayList<>();
    private final List<NamedPath> namedPaths = new ArrayList<>();
    private final List<BoundExpression> predicates = new ArrayList<>();

    PatternBinder(ClauseSequence rows, PatternNames.Freedom freedom) {
        this.rows = rows;
        this.names = new PatternNames(rows, freedom);
    }

    /** @param predicates of the pattern itself, and the terms of WHERE */
    record BoundPattern(PatternGraph graph, List<BoundExpression> predicates) {}

    /** A shortest path, and the names by which WHERE may speak of it. */
    private record Shortest(
            PathPattern pattern,
            Variable path,
            Relationship relationship,
            List<BoundExpression> predicates,
            List<BoundExpression> ofEachRelationship) {
        boolean judges(FreeNames free) {
            return pattern.selector().seeksWhatFits() && isMentionedIn(free);
        }

        private boolean isMentionedIn(FreeNames free) {
            return pattern.variable()
                            .filter(name -> free.names().contains(name.name()))
                            .isPresent()
                    || pattern.steps()
                            .getFirst()
                            .relationship()
                            .variable()
                            .filter(name -> free.names().contains(name.name()))
                            .isPresent();
        }

        ShortestPath bound() {
            return new ShortestPath(
                    path,
                    ShortestPathConditions.narrowed(relationship, ofEachRelationship),
                    pattern.selector().isAll(),
                    List.copyOf(predicates));
        }
    }

    BoundPattern bind(List<PathPattern> paths, Optional<Expression> where) {
        List<PatternNames.DeclaredPath> declared = new ArrayList<>();
        for (PathPattern path : paths) {
            declared.add(names.declare(path));
        }
        for (PatternNames.DeclaredPath path : declared) {
            bindPath(path);
        }
        where.ifPresent(this::bindWhere);
        var graph = new PatternGraph(
                List.copyOf(nodes),
                List.copyOf(relationships),
                shortest.stream().map(Shortest::bound).toList(),
                List.copyOf(namedPaths));
        return new BoundPattern(graph, List.copyOf(predicates));
    }

    private void bindPath(PatternNames.DeclaredPath declared) {
        PathPattern path = declared.pattern();
        List<NodePattern> nodePatterns = path.nodes();
        for (int i = 0; i < nodePatterns.size(); i++) {
            bindNode(nodePatterns.get(i), declared.nodes().get(i));
        }
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            Relationship relationship = bindRelationship(step.relationship(), declared, i);
            if (path.selector() == Selector.EVERY) {
                relationships.add(relationship);
            } else {
                shortest.add(new Shortest(
                        path,
                        declared.path().orElseThrow(),
                        relationship,
                        new ArrayList<>(),
                        new ArrayList<>()));
            }
        }
        if (path.selector() == Selector.EVERY) {
            declared.path()
                    .ifPresent(variable -> namedPaths.add(new NamedPath(
                            variable,
                            new BoundExpression.PathOf(
                                    declared.nodes(), declared.relationships()))));
        }
    }

    private void bindNode(NodePattern pattern, Variable node) {
        nodes.add(node);
        pattern.labels()
                .ifPresent(labels ->
                        predicates.addAll(Labels.predicates(node, labels, rows.binder())));
        predicates.addAll(properties(node, pattern.properties()));
        pattern.where().ifPresent(where -> predicates.add(rows.binder().where(where)));
    }

    private Relationship bindRelationship(
            RelationshipPattern pattern, PatternNames.DeclaredPath declared, int step) {
        Variable variable = declared.relationships().get(step);
        boolean isShortest = declared.pattern().selector() != Selector.EVERY;
        Optional<Length> length = Optional.empty();
        if (pattern.length().isPresent() || isShortest) {
            length = Optional.of(length(pattern));
        } else {
            predicates.addAll(ofOneRelationship(pattern, variable, rows.scope()));
        }
        return new Relationship(
                variable,
                declared.nodes().get(step),
                declared.nodes().get(step + 1),
                Labels.types(pattern.types()).orElse(List.of()),
                pattern.direction(),
                length);
    }

    private Length length(RelationshipPattern pattern) {
        Named element = rows.session().declareAnonymous(StaticType.RELATIONSHIP);
        Scope scope = rows.scope().inner();
        pattern.variable().ifPresent(name -> scope.declare(name.name(), element));
        List<BoundExpression> terms = ofOneRelationship(pattern, element.variable(), scope);
        Optional<BoundExpression> predicate = switch (terms.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(terms.getFirst());
            default -> Optional.of(new BoundExpression.And(terms));
        };
        OptionalLong one = OptionalLong.of(1);
        return pattern.length()
                .map(length -> new Length(
                        length.min().orElse(1), length.max(), element.variable(), predicate))
                .orElseGet(() -> new Length(1, one, element.variable(), predicate));
    }

    private List<BoundExpression> ofOneRelationship(
            RelationshipPattern pattern, Variable relationship, Scope scope) {
        List<BoundExpression> terms = new ArrayList<>();
        Optional<LabelExpression> types = pattern.types();
        if (Labels.types(types).isEmpty()) {
            ExpressionBinder binder = ExpressionBinder.plain(rows.session(), scope);
            types.ifPresent(
                    labels -> terms.addAll(Labels.predicates(relationship, labels, binder)));
        }
        terms.addAll(properties(relationship, pattern.properties()));
        pattern.where()
                .ifPresent(where ->
                        terms.add(ExpressionBinder.plain(rows.session(), scope).where(where)));
        return List.copyOf(terms);
    }

    private List<BoundExpression> properties(Variable subject, Optional<Expression> properties) {
        return Containers.literalMap(properties, rows.binder())
                .map(map -> equalities(subject, map, properties.orElseThrow()))
                .orElse(List.of());
    }

    /** For each entry of a map, that the entity has the property. */
    static List<BoundExpression> equalities(
            Variable subject, BoundExpression.MapOf map, Expression written) {
        List<BoundExpression> equalities = new ArrayList<>();
        for (int i = 0; i < map.keys().size(); i++) {
            equalities.add(new BoundExpression.Compare(
                    BoundExpression.Compare.Relation.EQUAL,
                    new BoundExpression.Property(
                            subject, map.keys().get(i), ExpressionBinder.place(written.span())),
                    map.values().get(i)));
        }
        return equalities;
    }

    /** Terms that speak of a shortest path are conditions on what it is the shortest of. */
    private void bindWhere(Expression where) {
        if (where instanceof Expression.And and) {
            and.terms().forEach(this::bindWhere);
            return;
        }
        BoundExpression bound = rows.binder().where(where);
        if (!shortest.isEmpty()) {
            FreeNames free = FreeNames.of(where);
            for (Shortest path : shortest) {
                if (path.judges(free)) {
                    path.predicates().add(bound);
                    ShortestPathConditions.ofEachRelationship(
                                    where, bound, path.pattern(), path.relationship(), rows)
                            .ifPresent(path.ofEachRelationship()::add);
                    return;
                }
            }
        }
        predicates.add(bound);
    }
}
