package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Literal;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.Place;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds the expressions of one place: the names that can be read there, and what the clause around
 * it offers. Each family of expressions has a class of its own; this one tells them apart.
 */
final class ExpressionBinder {
    private final BindSession session;
    private final Scope scope;
    private final Surroundings surroundings;
    private final Optional<Typed> caseSubject;

    ExpressionBinder(BindSession session, Scope scope, Surroundings surroundings) {
        this(session, scope, surroundings, Optional.empty());
    }

    private ExpressionBinder(
            BindSession session,
            Scope scope,
            Surroundings surroundings,
            Optional<Typed> caseSubject) {
        this.session = session;
        this.scope = scope;
        this.surroundings = surroundings;
        this.caseSubject = caseSubject;
    }

    /** For the conditions of a CASE with a subject. */
    ExpressionBinder ofCase(Typed subject) {
        return new ExpressionBinder(session, scope, surroundings, Optional.of(subject));
    }

    /** Where aggregates are refused. */
    static ExpressionBinder plain(BindSession session, Scope scope) {
        return new ExpressionBinder(session, scope, Surroundings.plain(session.errors()));
    }

    /** For the body of a comprehension, with variables of its own. */
    ExpressionBinder perElement(Scope inner) {
        return new ExpressionBinder(
                session, inner, surroundings.perElement(session.errors()), caseSubject);
    }

    BindSession session() {
        return session;
    }

    BindErrors errors() {
        return session.errors();
    }

    Scope scope() {
        return scope;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Typed bind(Expression expression) {
        Optional<Typed> known = surroundings.recognize(expression, scope);
        return known.isPresent() ? known.get() : bindAsWritten(expression);
    }

    List<Typed> bindAll(List<Expression> expressions) {
        List<Typed> bound = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            bound.add(bind(expression));
        }
        return bound;
    }

    /** A condition: a pattern stands for that it can be matched, and other types are refused. */
    BoundExpression condition(Expression expression, String what) {
        if (expression instanceof Expression.PatternExpression pattern
                && PatternExpressions.isCondition(pattern)) {
            return PatternExpressions.exists(pattern, this);
        }
        return ofKind(expression, what, "a Boolean", Kind.BOOLEAN);
    }

    BoundExpression where(Expression expression) {
        return condition(expression, "the condition of WHERE");
    }

    /** An expression whose value, unless it is null, could be of one of these kinds. */
    BoundExpression ofKind(Expression expression, String what, String wanted, Kind... kinds) {
        Typed typed = bind(expression);
        if (!typed.type().canBe(kinds)) {
            throw errors().wrongType(what, wanted, typed.type(), expression.span());
        }
        return typed.expression();
    }

    Typed variable(Expression.Variable variable) {
        return scope.require(variable.name(), variable.span()).typed();
    }

    private Typed caseSubject() {
        return caseSubject.orElseThrow(() -> new IllegalStateException("no CASE around"));
    }

    static Place place(SourceSpan span) {
        return new Place(span.position());
    }

    private Typed bindAsWritten(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal(literal);
            case Expression.Variable variable -> variable(variable);
            case Expression.Parameter parameter ->
                new Typed(
                        new BoundExpression.Parameter(parameter.name(), place(parameter.span())),
                        StaticType.ANY);
            case Expression.ListLiteral list -> Containers.list(list, this);
            case Expression.MapLiteral map -> Containers.map(map, this);
            case Expression.Property property -> Containers.property(property, this);
            case Expression.Subscript subscript -> Containers.subscript(subscript, this);
            case Expression.Slice slice -> Containers.slice(slice, this);
            case Expression.Arithmetic arithmetic -> Operators.arithmetic(arithmetic, this);
            case Expression.Sign sign -> Operators.sign(sign, this);
            case Expression.Comparison comparison -> Operators.comparison(comparison, this);
            case Expression.And and ->
                bool(new BoundExpression.And(Operators.terms(and.terms(), "AND", this)));
            case Expression.Or or ->
                bool(new BoundExpression.Or(Operators.terms(or.terms(), "OR", this)));
            case Expression.Xor xor ->
                bool(new BoundExpression.Xor(Operators.terms(xor.terms(), "XOR", this)));
            case Expression.Not not ->
                bool(new BoundExpression.Not(condition(not.operand(), "the operand of NOT")));
            case Expression.In in -> Operators.in(in, this);
            case Expression.StringPredicate predicate -> Operators.stringTest(predicate, this);
            case Expression.IsNull isNull -> Operators.isNull(isNull, this);
            case Expression.IsTyped typed -> TypeTests.bind(typed, this);
            case Expression.HasLabels hasLabels -> hasLabels(hasLabels);
            case Expression.FunctionCall call -> Calls.call(call, this);
            case Expression.CountStar countStar -> Calls.countStar(countStar, this);
            case Expression.Case choice -> Cases.choice(choice, this);
            case Expression.CaseSubject subject -> caseSubject();
            case Expression.ListComprehension comprehension ->
                Comprehensions.list(comprehension, this);
            case Expression.PatternComprehension comprehension ->
                PatternExpressions.comprehension(comprehension, this);
            case Expression.Quantifier quantifier -> Comprehensions.quantifier(quantifier, this);
            case Expression.Reduce reduce -> Comprehensions.reduce(reduce, this);
            case Expression.MapProjection projection -> Containers.mapProjection(projection, this);
            case Expression.PatternExpression pattern -> PatternExpressions.path(pattern, this);
            case Expression.Subquery subquery -> Subqueries.expression(subquery, this);
        };
    }

    static Typed bool(BoundExpression expression) {
        return new Typed(expression, StaticType.BOOLEAN);
    }

    private static Typed literal(Literal literal) {
        return switch (literal) {
            case Literal.NullLiteral nothing ->
                new Typed(new Constant(NullValue.NULL), StaticType.NULL);
            case Literal.BooleanLiteral truth -> bool(new Constant(BooleanValue.of(truth.value())));
            case Literal.IntegerLiteral integer ->
                new Typed(new Constant(IntegerValue.of(integer.value())), StaticType.INTEGER);
            case Literal.FloatLiteral floating ->
                new Typed(new Constant(new FloatValue(floating.value())), StaticType.FLOAT);
            case Literal.StringLiteral string ->
                new Typed(new Constant(new StringValue(string.value())), StaticType.STRING);
        };
    }

    private Typed hasLabels(Expression.HasLabels hasLabels) {
        BoundExpression subject = ofKind(
                hasLabels.subject(),
                "what is tested for a label",
                "a node or relationship",
                Kind.NODE,
                Kind.RELATIONSHIP);
        return bool(Labels.condition(subject, hasLabels.labels(), this));
    }
}
