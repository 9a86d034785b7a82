package dev.kith.query.bound;

import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression over the slots of one row. Aggregates are not among these: see {@link
 * BoundClause.Aggregate}. A variable that an expression itself declares (of a comprehension, a
 * quantifier, a reduction) has a slot like any other, written while the expression is evaluated.
 */
public sealed interface BoundExpression
        permits Variable,
                BoundExpression.Constant,
                BoundExpression.Parameter,
                BoundExpression.ListOf,
                BoundExpression.MapOf,
                BoundExpression.Property,
                BoundExpression.Subscript,
                BoundExpression.Slice,
                BoundExpression.Arithmetic,
                BoundExpression.Negate,
                BoundExpression.Compare,
                BoundExpression.And,
                BoundExpression.Or,
                BoundExpression.Xor,
                BoundExpression.Not,
                BoundExpression.In,
                BoundExpression.StringTest,
                BoundExpression.IsNull,
                BoundExpression.HasLabels,
                BoundExpression.Call,
                BoundExpression.Case,
                BoundExpression.ListComprehension,
                BoundExpression.Quantifier,
                BoundExpression.Reduce,
                BoundExpression.MapProjection,
                BoundExpression.PathOf,
                BoundExpression.ShortestPathOf,
                BoundExpression.Subquery {

    record Constant(Value value) implements BoundExpression {}

    record Parameter(String name, Place place) implements BoundExpression {}

    record ListOf(List<BoundExpression> elements) implements BoundExpression {}

    /** Keys are distinct, in the order written. */
    record MapOf(List<String> keys, List<BoundExpression> values) implements BoundExpression {}

    /** A property of a node, a relationship or a map; null of null. */
    record Property(BoundExpression subject, String key, Place place) implements BoundExpression {}

    /** An element of a list, or a property by a computed key. */
    record Subscript(BoundExpression subject, BoundExpression index, Place place)
            implements BoundExpression {}

    record Slice(
            BoundExpression subject,
            Optional<BoundExpression> from,
            Optional<BoundExpression> to,
            Place place)
            implements BoundExpression {}

    record Arithmetic(Operation operation, BoundExpression left, BoundExpression right, Place place)
            implements BoundExpression {
        public enum Operation {
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            MODULO,
            POWER,
            CONCATENATE
        }
    }

    record Negate(BoundExpression operand, Place place) implements BoundExpression {}

    /** One comparison; a chain in the text is a conjunction of these. */
    record Compare(Relation relation, BoundExpression left, BoundExpression right)
            implements BoundExpression {
        public enum Relation {
            EQUAL,
            NOT_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL
        }
    }

    /** Two terms or more. */
    record And(List<BoundExpression> terms) implements BoundExpression {}

    /** Two terms or more. */
    record Or(List<BoundExpression> terms) implements BoundExpression {}

    /** Two terms or more. */
    record Xor(List<BoundExpression> terms) implements BoundExpression {}

    record Not(BoundExpression operand) implements BoundExpression {}

    record In(BoundExpression element, BoundExpression list, Place place)
            implements BoundExpression {}

    record StringTest(Test test, BoundExpression left, BoundExpression right, Place place)
            implements BoundExpression {
        public enum Test {
            STARTS_WITH,
            ENDS_WITH,
            CONTAINS,
            MATCHES
        }
    }

    /** {@code IS NULL}; its negation is {@link Not} of it. */
    record IsNull(BoundExpression operand) implements BoundExpression {}

    /** Of a node its labels, of a relationship its type; null of null. */
    record HasLabels(BoundExpression subject, LabelTest test, Place place)
            implements BoundExpression {}

    record Call(ScalarFunction function, List<BoundExpression> arguments, Place place)
            implements BoundExpression {}

    /** Searched CASE. The binder turns a simple CASE into one, with its subject in {@code when}s. */
    record Case(List<Branch> branches, BoundExpression otherwise) implements BoundExpression {
        public record Branch(BoundExpression when, BoundExpression then) {}
    }

    record ListComprehension(
            Variable element,
            BoundExpression list,
            Optional<BoundExpression> predicate,
            Optional<BoundExpression> projection,
            Place place)
            implements BoundExpression {}

    record Quantifier(
            Quantity quantity,
            Variable element,
            BoundExpression list,
            BoundExpression predicate,
            Place place)
            implements BoundExpression {
        public enum Quantity {
            ALL,
            ANY,
            NONE,
            SINGLE
        }
    }

    record Reduce(
            Variable accumulator,
            BoundExpression initial,
            Variable element,
            BoundExpression list,
            BoundExpression step,
            Place place)
            implements BoundExpression {}

    /** All properties of an entity or map (if {@code everything}), then the given ones over them. */
    record MapProjection(
            BoundExpression subject,
            boolean everything,
            List<String> keys,
            List<BoundExpression> values,
            Place place)
            implements BoundExpression {}

    /**
     * The path through nodes and relationships that a row holds.
     *
     * @param nodes one more than there are steps; the ones inside a variable-length step are not
     *     among them
     * @param steps a relationship, or a list of relationships, each from its node to the next
     */
    record PathOf(List<Variable> nodes, List<Variable> steps) implements BoundExpression {}

    /** {@code shortestPath(...)} where an expression stands; both ends are bound. */
    record ShortestPathOf(PatternGraph.ShortestPath path, Place place) implements BoundExpression {}

    /**
     * A query run for a row, whose slots it may read.
     *
     * @param body a {@link BoundQuery}, after planning a logical plan
     * @param result the one column that COLLECT gathers; absent for EXISTS and COUNT
     */
    record Subquery(Form form, SubqueryBody body, Optional<Variable> result)
            implements BoundExpression {
        public enum Form {
            EXISTS,
            COUNT,
            COLLECT
        }
    }

    /**
     * An aggregate of the rows of a group.
     *
     * @param arguments evaluated for each row; none for {@code count(*)}
     */
    record AggregateCall(
            AggregateFunction function,
            boolean distinct,
            List<BoundExpression> arguments,
            Place place) {}

    /** The expressions directly inside; not those of a subquery's body. */
    default List<BoundExpression> operands() {
        return switch (this) {
            case Variable variable -> List.of();
            case Constant constant -> List.of();
            case Parameter parameter -> List.of();
            case ListOf list -> list.elements();
            case MapOf map -> map.values();
            case Property property -> List.of(property.subject());
            case Subscript subscript -> List.of(subscript.subject(), subscript.index());
            case Slice slice -> {
                var operands = new ArrayList<BoundExpression>();
                operands.add(slice.subject());
                slice.from().ifPresent(operands::add);
                slice.to().ifPresent(operands::add);
                yield List.copyOf(operands);
            }
            case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Negate negate -> List.of(negate.operand());
            case Compare compare -> List.of(compare.left(), compare.right());
            case And and -> and.terms();
            case Or or -> or.terms();
            case Xor xor -> xor.terms();
            case Not not -> List.of(not.operand());
            case In in -> List.of(in.element(), in.list());
            case StringTest test -> List.of(test.left(), test.right());
            case IsNull isNull -> List.of(isNull.operand());
            case HasLabels hasLabels -> List.of(hasLabels.subject());
            case Call call -> call.arguments();
            case Case choice -> {
                var operands = new ArrayList<BoundExpression>();
                for (Case.Branch branch : choice.branches()) {
                    operands.add(branch.when());
                    operands.add(branch.then());
                }
                operands.add(choice.otherwise());
                yield List.copyOf(operands);
            }
            case ListComprehension comprehension -> {
                var operands = new ArrayList<BoundExpression>();
                operands.add(comprehension.list());
                comprehension.predicate().ifPresent(operands::add);
                comprehension.projection().ifPresent(operands::add);
                yield List.copyOf(operands);
            }
            case Quantifier quantifier -> List.of(quantifier.list(), quantifier.predicate());
            case Reduce reduce -> List.of(reduce.initial(), reduce.list(), reduce.step());
            case MapProjection projection -> {
                var operands = new ArrayList<BoundExpression>();
                operands.add(projection.subject());
                operands.addAll(projection.values());
                yield List.copyOf(operands);
            }
            case PathOf path -> {
                var operands = new ArrayList<BoundExpression>(path.nodes());
                operands.addAll(path.steps());
                yield List.copyOf(operands);
            }
            case ShortestPathOf path -> List.of(path.path().from(), path.path().to());
            case Subquery subquery -> List.of();
        };
    }
}
