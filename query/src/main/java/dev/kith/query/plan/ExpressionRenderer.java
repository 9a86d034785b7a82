package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.And;
import dev.kith.query.bound.BoundExpression.Arithmetic;
import dev.kith.query.bound.BoundExpression.Call;
import dev.kith.query.bound.BoundExpression.Case;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.BoundExpression.In;
import dev.kith.query.bound.BoundExpression.IsNull;
import dev.kith.query.bound.BoundExpression.ListComprehension;
import dev.kith.query.bound.BoundExpression.ListOf;
import dev.kith.query.bound.BoundExpression.MapOf;
import dev.kith.query.bound.BoundExpression.MapProjection;
import dev.kith.query.bound.BoundExpression.Negate;
import dev.kith.query.bound.BoundExpression.Not;
import dev.kith.query.bound.BoundExpression.Or;
import dev.kith.query.bound.BoundExpression.Parameter;
import dev.kith.query.bound.BoundExpression.PathOf;
import dev.kith.query.bound.BoundExpression.Property;
import dev.kith.query.bound.BoundExpression.Quantifier;
import dev.kith.query.bound.BoundExpression.Reduce;
import dev.kith.query.bound.BoundExpression.ShortestPathOf;
import dev.kith.query.bound.BoundExpression.Slice;
import dev.kith.query.bound.BoundExpression.StringTest;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.BoundExpression.Subscript;
import dev.kith.query.bound.BoundExpression.Xor;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.value.StringValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Expressions as a person reads them in EXPLAIN: near to Cypher, with no more brackets than needed. */
final class ExpressionRenderer {
    private ExpressionRenderer() {}

    static String render(BoundExpression expression) {
        return switch (expression) {
            case Variable variable -> variable.name();
            case Constant constant -> constant(constant);
            case Parameter parameter -> "$" + parameter.name();
            case ListOf list -> "[" + join(list.elements(), ", ") + "]";
            case MapOf map -> map(map.keys(), map.values());
            case Property property -> operand(property.subject()) + "." + property.key();
            case Subscript it -> operand(it.subject()) + "[" + render(it.index()) + "]";
            case Slice it ->
                operand(it.subject())
                        + "["
                        + it.from().map(ExpressionRenderer::render).orElse("")
                        + ".."
                        + it.to().map(ExpressionRenderer::render).orElse("")
                        + "]";
            case Arithmetic it ->
                operand(it.left()) + " " + symbol(it.operation()) + " " + operand(it.right());
            case Negate negate -> "-" + operand(negate.operand());
            case Compare it ->
                operand(it.left()) + " " + symbol(it.relation()) + " " + operand(it.right());
            case And and -> join(and.terms(), " AND ");
            case Or or -> join(or.terms(), " OR ");
            case Xor xor -> join(xor.terms(), " XOR ");
            case Not not -> "NOT " + operand(not.operand());
            case In in -> operand(in.element()) + " IN " + operand(in.list());
            case StringTest it ->
                operand(it.left()) + " " + symbol(it.test()) + " " + operand(it.right());
            case IsNull isNull -> operand(isNull.operand()) + " IS NULL";
            case HasLabels has -> operand(has.subject()) + ":" + label(has.test());
            case Call call -> call.function().signature().name() + list(call.arguments());
            case Case choice -> choice(choice);
            case ListComprehension it -> comprehension(it);
            case Quantifier it ->
                it.quantity().name().toLowerCase(Locale.ROOT)
                        + "("
                        + it.element().name()
                        + " IN "
                        + render(it.list())
                        + " WHERE "
                        + render(it.predicate())
                        + ")";
            case Reduce it ->
                "reduce("
                        + it.accumulator().name()
                        + " = "
                        + render(it.initial())
                        + ", "
                        + it.element().name()
                        + " IN "
                        + render(it.list())
                        + " | "
                        + render(it.step())
                        + ")";
            case MapProjection it ->
                operand(it.subject())
                        + (it.everything() ? " {.*, " : " {")
                        + map(it.keys(), it.values()).substring(1);
            case PathOf path -> path(path);
            case ShortestPathOf path -> "shortestPath(...)";
            case Subquery subquery -> subquery.form() + " {...}";
        };
    }

    static String label(LabelTest test) {
        return switch (test) {
            case LabelTest.Has has -> has.name();
            case LabelTest.HasAny any -> "%";
            case LabelTest.Not not -> "!" + label(not.operand());
            case LabelTest.All all -> labels(all.terms(), "&");
            case LabelTest.Any any -> labels(any.terms(), "|");
        };
    }

    private static String labels(List<LabelTest> terms, String separator) {
        return "(" + String.join(separator, terms.stream().map(it -> label(it)).toList()) + ")";
    }

    /** With brackets, if it consists of several parts that could be taken apart. */
    private static String operand(BoundExpression expression) {
        boolean compound = switch (expression) {
            case And and -> true;
            case Or or -> true;
            case Xor xor -> true;
            case Not not -> true;
            case Compare compare -> true;
            case In in -> true;
            case StringTest test -> true;
            case IsNull isNull -> true;
            case Arithmetic arithmetic -> true;
            default -> false;
        };
        return compound ? "(" + render(expression) + ")" : render(expression);
    }

    private static String join(List<BoundExpression> expressions, String separator) {
        return String.join(
                separator,
                expressions.stream()
                        .map(it -> separator.equals(", ") ? render(it) : term(it, separator))
                        .toList());
    }

    /** Comparisons bind tighter than the connective between them. */
    private static String term(BoundExpression expression, String separator) {
        boolean loose = expression instanceof Or
                || expression instanceof Xor
                || (expression instanceof And && !separator.equals(" AND "));
        return loose ? "(" + render(expression) + ")" : render(expression);
    }

    private static String list(List<BoundExpression> arguments) {
        return "(" + join(arguments, ", ") + ")";
    }

    private static String map(List<String> keys, List<BoundExpression> values) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(keys.get(i) + ": " + render(values.get(i)));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String constant(Constant constant) {
        return constant.value() instanceof StringValue string
                ? "'" + string.value().replace("'", "\\'") + "'"
                : constant.value().toString();
    }

    private static String choice(Case choice) {
        var text = new StringBuilder("CASE");
        for (Case.Branch branch : choice.branches()) {
            text.append(" WHEN ").append(render(branch.when()));
            text.append(" THEN ").append(render(branch.then()));
        }
        return text.append(" ELSE ")
                .append(render(choice.otherwise()))
                .append(" END")
                .toString();
    }

    private static String comprehension(ListComprehension it) {
        return "["
                + it.element().name()
                + " IN "
                + render(it.list())
                + it.predicate().map(predicate -> " WHERE " + render(predicate)).orElse("")
                + it.projection().map(projection -> " | " + render(projection)).orElse("")
                + "]";
    }

    private static String path(PathOf path) {
        var text = new StringBuilder("(" + path.nodes().getFirst().name() + ")");
        for (int i = 0; i < path.steps().size(); i++) {
            text.append("-[").append(path.steps().get(i).name()).append("]-(");
            text.append(path.nodes().get(i + 1).name()).append(")");
        }
        return text.toString();
    }

    private static String symbol(Compare.Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    private static String symbol(Arithmetic.Operation operation) {
        return switch (operation) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case POWER -> "^";
            case CONCATENATE -> "||";
        };
    }

    private static String symbol(StringTest.Test test) {
        return switch (test) {
            case STARTS_WITH -> "STARTS WITH";
            case ENDS_WITH -> "ENDS WITH";
            case CONTAINS -> "CONTAINS";
            case MATCHES -> "=~";
        };
    }
}
