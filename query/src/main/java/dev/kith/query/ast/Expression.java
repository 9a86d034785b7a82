package dev.kith.query.ast;

import java.util.List;
import java.util.Optional;

/**
 * A Cypher expression as written: names are not yet resolved and nothing has a type. AND, OR, XOR
 * and chains of comparisons hold all their terms in one record, so a condition with thousands of
 * terms is wide rather than deep; every other chain is bounded by the parser's depth guard.
 */
public sealed interface Expression
        permits Literal,
                Expression.Variable,
                Expression.Parameter,
                Expression.ListLiteral,
                Expression.MapLiteral,
                Expression.Property,
                Expression.Subscript,
                Expression.Slice,
                Expression.Arithmetic,
                Expression.Sign,
                Expression.Comparison,
                Expression.And,
                Expression.Or,
                Expression.Xor,
                Expression.Not,
                Expression.In,
                Expression.StringPredicate,
                Expression.IsNull,
                Expression.IsTyped,
                Expression.HasLabels,
                Expression.FunctionCall,
                Expression.CountStar,
                Expression.Case,
                Expression.CaseSubject,
                Expression.ListComprehension,
                Expression.PatternComprehension,
                Expression.Quantifier,
                Expression.Reduce,
                Expression.MapProjection,
                Expression.PatternExpression,
                Expression.Subquery {
    SourceSpan span();

    record Variable(String name, SourceSpan span) implements Expression {}

    /** {@code $name}, {@code $0}; the name is without the dollar sign. */
    record Parameter(String name, SourceSpan span) implements Expression {}

    record ListLiteral(List<Expression> elements, SourceSpan span) implements Expression {}

    /** Entries in the order written; a key may occur twice, then the last one counts. */
    record MapLiteral(List<MapEntry> entries, SourceSpan span) implements Expression {}

    /** {@code subject.key}. */
    record Property(Expression subject, String key, SourceSpan span) implements Expression {}

    /** {@code subject[index]}: an element of a list, or a property by a computed key. */
    record Subscript(Expression subject, Expression index, SourceSpan span) implements Expression {}

    /** {@code subject[from..to]}. */
    record Slice(
            Expression subject, Optional<Expression> from, Optional<Expression> to, SourceSpan span)
            implements Expression {}

    record Arithmetic(
            ArithmeticOperator operator, Expression left, Expression right, SourceSpan span)
            implements Expression {}

    /** {@code +operand} or {@code -operand}. */
    record Sign(boolean negative, Expression operand, SourceSpan span) implements Expression {}

    /**
     * {@code first op operand op operand ...}: true if each neighbouring pair compares so. At least
     * one step.
     */
    record Comparison(Expression first, List<ComparisonStep> steps, SourceSpan span)
            implements Expression {}

    /** Two terms or more. */
    record And(List<Expression> terms, SourceSpan span) implements Expression {}

    /** Two terms or more. */
    record Or(List<Expression> terms, SourceSpan span) implements Expression {}

    /** Two terms or more, associated to the left. */
    record Xor(List<Expression> terms, SourceSpan span) implements Expression {}

    record Not(Expression operand, SourceSpan span) implements Expression {}

    /** {@code element IN list}. */
    record In(Expression element, Expression list, SourceSpan span) implements Expression {}

    record StringPredicate(
            StringOperator operator, Expression left, Expression right, SourceSpan span)
            implements Expression {}

    /** {@code operand IS NULL}, or {@code IS NOT NULL} if negated. */
    record IsNull(Expression operand, boolean negated, SourceSpan span) implements Expression {}

    /** {@code operand IS :: type}, or {@code IS NOT :: type} if negated. */
    record IsTyped(Expression operand, TypeName type, boolean negated, SourceSpan span)
            implements Expression {}

    /** {@code subject:A:B}; the subject may be a node or a relationship. */
    record HasLabels(Expression subject, LabelExpression labels, SourceSpan span)
            implements Expression {}

    /** {@code namespace.name([DISTINCT] arguments)}; the name is as written, not folded. */
    record FunctionCall(
            List<String> namespace,
            String name,
            boolean distinct,
            List<Expression> arguments,
            SourceSpan span)
            implements Expression {
        /** The name with its namespace, joined by dots. */
        public String qualifiedName() {
            return Expression.qualifiedName(namespace, name);
        }
    }

    /** {@code count(*)}. */
    record CountStar(SourceSpan span) implements Expression {}

    /**
     * {@code CASE [subject] WHEN ... THEN ... [ELSE ...] END}, with one branch or more. Where there
     * is a subject, the conditions speak of it as {@link CaseSubject}.
     */
    record Case(
            Optional<Expression> subject,
            List<CaseBranch> branches,
            Optional<Expression> otherwise,
            SourceSpan span)
            implements Expression {}

    /** The subject of the CASE around it: {@code WHEN > 3} is {@code subject > 3}. */
    record CaseSubject(SourceSpan span) implements Expression {}

    /** {@code [variable IN list WHERE predicate | projection]}. */
    record ListComprehension(
            Variable variable,
            Expression list,
            Optional<Expression> where,
            Optional<Expression> projection,
            SourceSpan span)
            implements Expression {}

    /** {@code [path WHERE predicate | projection]}. */
    record PatternComprehension(
            PathPattern path, Optional<Expression> where, Expression projection, SourceSpan span)
            implements Expression {}

    /** {@code all(variable IN list WHERE predicate)} and its kin. */
    record Quantifier(
            QuantifierKind kind,
            Variable variable,
            Expression list,
            Expression predicate,
            SourceSpan span)
            implements Expression {}

    /** {@code reduce(accumulator = initial, variable IN list | step)}. */
    record Reduce(
            Variable accumulator,
            Expression initial,
            Variable variable,
            Expression list,
            Expression step,
            SourceSpan span)
            implements Expression {}

    /** {@code subject {.key, key: value, variable, .*}}. */
    record MapProjection(Variable subject, List<MapProjectionItem> items, SourceSpan span)
            implements Expression {}

    /**
     * A path where an expression stands: a predicate such as {@code (a)-->(b)}, or a call of
     * {@code shortestPath} or {@code allShortestPaths}, which the path's selector tells apart.
     */
    record PatternExpression(PathPattern path, SourceSpan span) implements Expression {}

    /**
     * {@code EXISTS {query}} and its kin. A body that is only a pattern with an optional WHERE is
     * held as a query of one MATCH. The query need not end in RETURN for EXISTS and COUNT.
     */
    record Subquery(SubqueryKind kind, Query query, SourceSpan span) implements Expression {}

    /** One {@code key: value} of a map. */
    record MapEntry(String key, Expression value, SourceSpan span) {}

    /** One further operand of a chain of comparisons, and how its left neighbour relates to it. */
    record ComparisonStep(ComparisonOperator operator, Expression operand) {}

    /** {@code WHEN condition THEN result}. */
    record CaseBranch(Expression condition, Expression result) {}

    /** One entry of a map projection. */
    sealed interface MapProjectionItem {
        /** {@code key: value}. */
        record Entry(String key, Expression value) implements MapProjectionItem {}

        /** {@code .key}: the subject's property of this name. */
        record PropertySelector(String key) implements MapProjectionItem {}

        /** {@code variable}: its value under its own name. */
        record VariableSelector(Variable variable) implements MapProjectionItem {}

        /** {@code .*}. */
        record AllProperties() implements MapProjectionItem {}
    }

    enum ArithmeticOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        MODULO("%"),
        POWER("^"),
        /** Of strings and of lists; unlike {@code +} never of numbers. */
        CONCATENATE("||");

        private final String symbol;

        ArithmeticOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum ComparisonOperator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum StringOperator {
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS,
        /** {@code =~}: the whole string matches a regular expression. */
        MATCHES
    }

    enum QuantifierKind {
        ALL,
        ANY,
        NONE,
        SINGLE
    }

    enum SubqueryKind {
        EXISTS,
        COUNT,
        COLLECT
    }

    /** See {@link ExpressionOperands#of}. */
    default List<Expression> operands() {
        return ExpressionOperands.of(this);
    }

    /** A name with its namespace, joined by dots. */
    static String qualifiedName(List<String> namespace, String name) {
        return namespace.isEmpty() ? name : String.join(".", namespace) + "." + name;
    }
}
