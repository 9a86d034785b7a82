package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.QuantifierKind;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph.Length;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Conditions on a shortest path that say something of each of its parts.
 *
 * <p>{@code all(n IN nodes(p) WHERE ...)}, {@code none(...)} and the same of {@code
 * relationships(p)} hold of a path just if they hold of each relationship on it, with the nodes at
 * its ends. So the breadth-first search need not enter what does not fulfil them, and what it finds
 * fulfils them: without this a whole path would be made first and then be found wanting, and the
 * next best could only be found by going through all paths.
 */
final class ShortestPathConditions {
    private ShortestPathConditions() {}

    /** What a condition says of each relationship of the path, if it says anything of each. */
    static Optional<BoundExpression> ofEachRelationship(
            Expression written,
            BoundExpression bound,
            PathPattern pattern,
            Relationship relationship,
            ClauseSequence rows) {
        if (!(written instanceof Expression.Quantifier quantifier)
                || !(bound instanceof BoundExpression.Quantifier condition)
                || !isOfAll(quantifier.kind())
                || speaksOfPath(quantifier.predicate(), pattern)) {
            return Optional.empty();
        }
        Variable element = relationship.length().orElseThrow().element();
        return parts(quantifier.list(), pattern, element, rows)
                .map(parts -> new BoundExpression.Quantifier(
                        condition.quantity(),
                        condition.element(),
                        new BoundExpression.ListOf(parts),
                        condition.predicate(),
                        condition.place()));
    }

    /** The relationship with these conditions on every step of the path. */
    static Relationship narrowed(Relationship relationship, List<BoundExpression> conditions) {
        if (conditions.isEmpty()) {
            return relationship;
        }
        Length length = relationship.length().orElseThrow();
        List<BoundExpression> terms = new ArrayList<>(conditions);
        length.predicate().ifPresent(terms::addFirst);
        BoundExpression all =
                terms.size() == 1 ? terms.getFirst() : new BoundExpression.And(List.copyOf(terms));
        return new Relationship(
                relationship.variable(),
                relationship.from(),
                relationship.to(),
                relationship.types(),
                relationship.direction(),
                Optional.of(new Length(
                        length.min(), length.max(), length.element(), Optional.of(all))));
    }

    private static boolean isOfAll(QuantifierKind kind) {
        return kind == QuantifierKind.ALL || kind == QuantifierKind.NONE;
    }

    /** A subquery may speak of anything. */
    private static boolean speaksOfPath(Expression predicate, PathPattern pattern) {
        if (predicate instanceof Expression.Subquery) {
            return true;
        }
        if (predicate instanceof Expression.Variable variable) {
            return isNamed(variable.name(), pattern);
        }
        if (predicate instanceof Expression.PatternExpression
                || predicate instanceof Expression.PatternComprehension) {
            return FreeNames.of(predicate).names().stream().anyMatch(it -> isNamed(it, pattern));
        }
        return predicate.operands().stream().anyMatch(it -> speaksOfPath(it, pattern));
    }

    /** Of one step, the parts that the list has of a whole path. */
    private static Optional<List<BoundExpression>> parts(
            Expression list, PathPattern pattern, Variable element, ClauseSequence rows) {
        if (list instanceof Expression.Variable variable) {
            return isRelationships(variable.name(), pattern)
                    ? Optional.of(List.of(element))
                    : Optional.empty();
        }
        if (!(list instanceof Expression.FunctionCall call)
                || call.arguments().size() != 1
                || !(call.arguments().getFirst() instanceof Expression.Variable path)
                || !isPath(path.name(), pattern)) {
            return Optional.empty();
        }
        Place place = ExpressionBinder.place(call.span());
        return switch (call.qualifiedName().toLowerCase(Locale.ROOT)) {
            case "relationships" -> Optional.of(List.of(element));
            case "nodes" ->
                Optional.of(List.of(
                        end("startNode", element, place, rows),
                        end("endNode", element, place, rows)));
            default -> Optional.empty();
        };
    }

    private static BoundExpression end(
            String function, Variable relationship, Place place, ClauseSequence rows) {
        return new BoundExpression.Call(
                rows.session().functions().scalar(function).orElseThrow(),
                List.of(relationship),
                place);
    }

    private static boolean isNamed(String name, PathPattern pattern) {
        return isPath(name, pattern) || isRelationships(name, pattern);
    }

    private static boolean isPath(String name, PathPattern pattern) {
        return pattern.variable().filter(it -> it.name().equals(name)).isPresent();
    }

    private static boolean isRelationships(String name, PathPattern pattern) {
        RelationshipPattern relationship = pattern.steps().getFirst().relationship();
        return relationship.variable().filter(it -> it.name().equals(name)).isPresent();
    }
}
