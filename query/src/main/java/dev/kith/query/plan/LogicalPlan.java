package dev.kith.query.plan;

import dev.kith.Direction;
import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundClause.YieldColumn;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Place;
import dev.kith.query.bound.SubqueryBody;
import dev.kith.query.bound.Update;
import dev.kith.query.bound.Variable;
import dev.kith.query.function.Procedure;

import java.util.List;
import java.util.Optional;

/**
 * What a query computes, as a tree of operators on rows. It never says how. Every operator sets
 * slots; those that its input has set stay readable above it unless it says otherwise.
 */
public sealed interface LogicalPlan extends SubqueryBody {

    // --- leaves

    /** The one row of the enclosing plan, or at the top one row that holds nothing. */
    record Argument(List<Variable> variables) implements LogicalPlan {}

    /** Every node. */
    record AllNodes(LogicalPlan input, Variable node) implements LogicalPlan {}

    /** Every node with the label. */
    record NodesWithLabel(LogicalPlan input, Variable node, String label) implements LogicalPlan {}

    /** The nodes that an index holds in a range computed from the input row. */
    record IndexSeek(LogicalPlan input, Variable node, String label, List<String> keys, Seek seek)
            implements LogicalPlan {}

    /** Every relationship with its ends; of a type, if any are given. Each once, source to target. */
    record AllRelationships(
            LogicalPlan input,
            Variable relationship,
            Variable source,
            Variable target,
            List<String> types)
            implements LogicalPlan {}

    /**
     * For each input row, one row per match of the pattern for which all predicates are true. Not
     * yet ordered: the optimizer replaces it by leaves, steps and joins, and none is left after it.
     */
    record MatchPattern(LogicalPlan input, PatternGraph pattern, List<BoundExpression> predicates)
            implements LogicalPlan {}

    // --- following relationships; from is bound in the input

    /** For each input row, one row per relationship of {@code from}; none if it has none. */
    record Expand(LogicalPlan input, Hop hop) implements LogicalPlan {}

    /** As {@link Expand}, with {@code to} bound too: one row per relationship between the two. */
    record ExpandInto(LogicalPlan input, Hop hop) implements LogicalPlan {}

    /**
     * The relationship is bound too: the input row if it runs between the two ends in a fitting
     * direction and type; {@code to} is set if it was not. {@code from} too is set if {@code
     * fromBound} is false.
     */
    record CheckRelationship(LogicalPlan input, Hop hop, boolean fromBound, boolean toBound)
            implements LogicalPlan {}

    /**
     * One row per path of {@code length} relationships from {@code from}, none of them twice; the
     * relationship variable is set to their list. Ends at {@code to} if that is bound.
     *
     * @param reversed whether the path is walked from its end, so that the list has to be set in
     *     the order from {@code to} to {@code from}
     */
    record ExpandPath(
            LogicalPlan input,
            Hop hop,
            PatternGraph.Length length,
            boolean toBound,
            boolean reversed)
            implements LogicalPlan {}

    /**
     * One row per node that {@link ExpandPath} would reach, each once per input row; the list of
     * relationships is not set. Sound only where nothing above tells paths apart.
     */
    record Reach(LogicalPlan input, Hop hop, PatternGraph.Length length) implements LogicalPlan {}

    /** The shortest path or paths between two bound nodes; no row if there is none. */
    record ShortestPaths(LogicalPlan input, PatternGraph.ShortestPath path)
            implements LogicalPlan {}

    // --- rows

    /** Input rows for which the predicate is true; false and null are both dropped. */
    record Filter(LogicalPlan input, BoundExpression predicate) implements LogicalPlan {}

    /** Sets slots; the expressions see the row as it was. */
    record Project(LogicalPlan input, List<Assignment> assignments) implements LogicalPlan {}

    /** One row per element of a list. */
    record Unwind(LogicalPlan input, BoundExpression list, Variable element, Place place)
            implements LogicalPlan {}

    /** One row per group; see {@link dev.kith.query.bound.BoundClause.Aggregate}. */
    record Aggregate(
            LogicalPlan input, List<Assignment> groupings, List<AggregateAssignment> aggregates)
            implements LogicalPlan {}

    /** The first of equivalent rows; only these variables are readable above. */
    record Distinct(LogicalPlan input, List<Variable> variables) implements LogicalPlan {}

    record Sort(LogicalPlan input, List<SortKey> keys) implements LogicalPlan {}

    /** The first rows of a sort. */
    record Top(LogicalPlan input, List<SortKey> keys, BoundExpression limit, Place place)
            implements LogicalPlan {}

    record Skip(LogicalPlan input, BoundExpression count, Place place) implements LogicalPlan {}

    record Limit(LogicalPlan input, BoundExpression count, Place place) implements LogicalPlan {}

    // --- several inputs

    /** For each row of the outer plan, the rows of the inner one, whose argument it is. */
    record Apply(LogicalPlan outer, LogicalPlan inner) implements LogicalPlan {}

    /** As {@link Apply}; a row without inner rows is kept, with null in {@code nullable}. */
    record OptionalApply(LogicalPlan outer, LogicalPlan inner, List<Variable> nullable)
            implements LogicalPlan {}

    /** The outer rows that have an inner row, or if {@code anti} those that have none. */
    record SemiApply(LogicalPlan outer, LogicalPlan inner, boolean anti) implements LogicalPlan {}

    /**
     * Each left row with each right row that agrees on the variables, both sides run once. Null
     * agrees with nothing.
     */
    record HashJoin(LogicalPlan left, LogicalPlan right, List<Variable> on)
            implements LogicalPlan {}

    /** Each left row with each right row; the right side is run once and kept. */
    record CartesianProduct(LogicalPlan left, LogicalPlan right) implements LogicalPlan {}

    /** The rows of all branches; each branch's columns are copied to {@code columns} by position. */
    record Union(List<Branch> branches, List<Variable> columns) implements LogicalPlan {
        public record Branch(LogicalPlan plan, List<Variable> columns) {}
    }

    // --- writes

    /** All input rows are computed before the first is given on: a write must not feed a read. */
    record Eager(LogicalPlan input) implements LogicalPlan {}

    record Create(LogicalPlan input, List<Creation> creations) implements LogicalPlan {}

    /** For each row, the rows of {@code match}, or else one for which {@code creations} are made. */
    record Merge(
            LogicalPlan input,
            LogicalPlan match,
            List<Creation> creations,
            List<Update> onCreate,
            List<Update> onMatch)
            implements LogicalPlan {}

    record Change(LogicalPlan input, List<Update> updates) implements LogicalPlan {}

    record Delete(LogicalPlan input, List<BoundExpression> entities, boolean detach, Place place)
            implements LogicalPlan {}

    /** For each row and element, runs {@code updates} to its end; gives back the row. */
    record Foreach(
            LogicalPlan input,
            Variable element,
            BoundExpression list,
            LogicalPlan updates,
            Place place)
            implements LogicalPlan {}

    record CallProcedure(
            LogicalPlan input,
            Procedure procedure,
            List<BoundExpression> arguments,
            List<YieldColumn> columns,
            Place place)
            implements LogicalPlan {}

    /** For each row, runs {@code inner} to its end; gives back the row once. */
    record CallUnit(LogicalPlan input, LogicalPlan inner) implements LogicalPlan {}

    // --- the top

    /** The result: these columns of each row. Without columns, no rows: runs the input to its end. */
    record Result(LogicalPlan input, List<Column> columns) implements LogicalPlan {}

    /**
     * A step along a relationship.
     *
     * @param relationship set to it, or to the list of relationships of a path
     * @param types any of them; empty for every type
     * @param direction as seen from {@code from}
     * @param different relationships (or lists of them) bound before, in the same MATCH, that it
     *     must differ from
     */
    record Hop(
            Variable from,
            Variable relationship,
            Variable to,
            List<String> types,
            Direction direction,
            List<Variable> different) {}

    /**
     * What part of an index is asked for; expressions are over the input row. A value that no index
     * holds, such as a list, is looked for among all nodes of the label.
     */
    sealed interface Seek {
        /** One value per key, for the first keys. Null finds nothing. */
        record Equal(List<BoundExpression> values) implements Seek {}

        /** Equal to any element of a list, or to what is no list; each node once. */
        record AnyOf(BoundExpression list) implements Seek {}

        /** Between bounds on the first key; at least one. A bound of a wrong type finds nothing. */
        record Between(Optional<Bound> lower, Optional<Bound> upper) implements Seek {}

        record Prefix(BoundExpression prefix) implements Seek {}
    }

    record Bound(BoundExpression value, boolean inclusive) {}
}
