package dev.kith.query.bound;

import dev.kith.Direction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one MATCH looks for. Labels, properties and inline predicates have become predicates of the
 * clause; what is left is the shape. No relationship of the graph is matched twice in one result.
 *
 * @param nodes every node, in the order written, each once; some may be bound by earlier clauses
 * @param relationships between these nodes
 * @param shortestPaths between these nodes
 * @param paths the named paths, computed from the above
 */
public record PatternGraph(
        List<Variable> nodes,
        List<Relationship> relationships,
        List<ShortestPath> shortestPaths,
        List<NamedPath> paths) {

    /**
     * A relationship, or a path of them.
     *
     * @param variable the relationship; for a variable length, the list of relationships from
     *     {@code from} to {@code to}. May be bound by an earlier clause
     * @param types any of them; empty for every type
     * @param direction as seen from {@code from}
     * @param length present for a variable length
     */
    public record Relationship(
            Variable variable,
            Variable from,
            Variable to,
            List<String> types,
            Direction direction,
            Optional<Length> length) {}

    /**
     * The number of relationships of a path, and a predicate on each of them.
     *
     * @param min 0 or more
     * @param max absent for no bound
     * @param element stands for each relationship in {@code predicate}
     */
    public record Length(
            long min, OptionalLong max, Variable element, Optional<BoundExpression> predicate) {}

    /**
     * {@code shortestPath} or {@code allShortestPaths}.
     *
     * @param path set to the path
     * @param relationship its length is present; its variable is set to the list of relationships
     * @param all whether every shortest path is meant
     * @param predicates conditions of the WHERE that mention the path and must hold of it: the
     *     shortest path is sought among those that fulfil them
     */
    public record ShortestPath(
            Variable path,
            Relationship relationship,
            boolean all,
            List<BoundExpression> predicates) {
        public Variable from() {
            return relationship.from();
        }

        public Variable to() {
            return relationship.to();
        }
    }

    /** {@code variable = path}. */
    public record NamedPath(Variable variable, BoundExpression.PathOf path) {}
}
