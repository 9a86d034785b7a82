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
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.SubqueryBody;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilding expressions and taking conjunctions apart. */
public final class Expressions {
    private Expressions() {}

    /** The terms of a conjunction, however nested, in order; tests of several labels one by one. */
    public static List<BoundExpression> conjuncts(BoundExpression predicate) {
        var terms = new ArrayList<BoundExpression>();
        addConjuncts(predicate, terms);
        return terms;
    }

    /** The conjunction of one term or more. */
    public static BoundExpression conjunction(List<BoundExpression> terms) {
        return terms.size() == 1 ? terms.getFirst() : new And(List.copyOf(terms));
    }

    private static void addConjuncts(BoundExpression predicate, List<BoundExpression> terms) {
        if (predicate instanceof And and) {
            and.terms().forEach(term -> addConjuncts(term, terms));
        } else if (predicate instanceof HasLabels has && has.test() instanceof LabelTest.All all) {
            for (LabelTest test : all.terms()) {
                addConjuncts(new HasLabels(has.subject(), test, has.place()), terms);
            }
        } else {
            terms.add(predicate);
        }
    }

    /** The expression with the bodies of all subqueries in it replaced, however deep. */
    public static BoundExpression mapBodies(
            BoundExpression expression, UnaryOperator<SubqueryBody> body) {
        if (expression instanceof Subquery subquery) {
            return new Subquery(subquery.form(), body.apply(subquery.body()), subquery.result());
        }
        if (!hasSubquery(expression)) {
            return expression;
        }
        return mapOperands(expression, operand -> mapBodies(operand, body));
    }

    private static boolean hasSubquery(BoundExpression expression) {
        if (expression instanceof Subquery) {
            return true;
        }
        for (BoundExpression operand : expression.operands()) {
            if (hasSubquery(operand)) {
                return true;
            }
        }
        return false;
    }

    /** The expression with each of its direct operands replaced, but for plain variables. */
    public static BoundExpression mapOperands(
            BoundExpression expression, UnaryOperator<BoundExpression> operand) {
        return switch (expression) {
            case Variable variable -> variable;
            case Constant constant -> constant;
            case Parameter parameter -> parameter;
            case PathOf path -> path;
            case Subquery subquery -> subquery;
            case ListOf list -> new ListOf(mapAll(list.elements(), operand));
            case MapOf map -> new MapOf(map.keys(), mapAll(map.values(), operand));
            case Property it -> new Property(operand.apply(it.subject()), it.key(), it.place());
            case Subscript it ->
                new Subscript(operand.apply(it.subject()), operand.apply(it.index()), it.place());
            case Slice it ->
                new Slice(
                        operand.apply(it.subject()),
                        it.from().map(operand),
                        it.to().map(operand),
                        it.place());
            case Arithmetic it ->
                new Arithmetic(
                        it.operation(),
                        operand.apply(it.left()),
                        operand.apply(it.right()),
                        it.place());
            case Negate it -> new Negate(operand.apply(it.operand()), it.place());
            case Compare it ->
                new Compare(it.relation(), operand.apply(it.left()), operand.apply(it.right()));
            case And and -> new And(mapAll(and.terms(), operand));
            case Or or -> new Or(mapAll(or.terms(), operand));
            case Xor xor -> new Xor(mapAll(xor.terms(), operand));
            case Not not -> new Not(operand.apply(not.operand()));
            case In in -> new In(operand.apply(in.element()), operand.apply(in.list()), in.place());
            case StringTest it ->
                new StringTest(
                        it.test(), operand.apply(it.left()), operand.apply(it.right()), it.place());
            case IsNull isNull -> new IsNull(operand.apply(isNull.operand()));
            case HasLabels it -> new HasLabels(operand.apply(it.subject()), it.test(), it.place());
            case Call call ->
                new Call(call.function(), mapAll(call.arguments(), operand), call.place());
            case Case choice -> mapCase(choice, operand);
            case ListComprehension it ->
                new ListComprehension(
                        it.element(),
                        operand.apply(it.list()),
                        it.predicate().map(operand),
                        it.projection().map(operand),
                        it.place());
            case Quantifier it ->
                new Quantifier(
                        it.quantity(),
                        it.element(),
                        operand.apply(it.list()),
                        operand.apply(it.predicate()),
                        it.place());
            case Reduce it ->
                new Reduce(
                        it.accumulator(),
                        operand.apply(it.initial()),
                        it.element(),
                        operand.apply(it.list()),
                        operand.apply(it.step()),
                        it.place());
            case MapProjection it ->
                new MapProjection(
                        operand.apply(it.subject()),
                        it.everything(),
                        it.keys(),
                        mapAll(it.values(), operand),
                        it.place());
            case ShortestPathOf it ->
                new ShortestPathOf(mapShortestPath(it.path(), operand), it.place());
        };
    }

    static List<BoundExpression> mapAll(
            List<BoundExpression> expressions, UnaryOperator<BoundExpression> operand) {
        return mapEach(expressions, operand);
    }

    /** The elements mapped; the list itself if that changes none, as it mostly is. */
    static <T> List<T> mapEach(List<T> elements, UnaryOperator<T> to) {
        List<T> mapped = elements;
        for (int i = 0; i < elements.size(); i++) {
            T before = elements.get(i);
            T after = to.apply(before);
            if (after != before && mapped == elements) {
                mapped = new ArrayList<>(elements);
            }
            if (mapped != elements) {
                mapped.set(i, after);
            }
        }
        return mapped == elements ? elements : List.copyOf(mapped);
    }

    static PatternGraph.ShortestPath mapShortestPath(
            PatternGraph.ShortestPath path, UnaryOperator<BoundExpression> expression) {
        return new PatternGraph.ShortestPath(
                path.path(),
                mapRelationship(path.relationship(), expression),
                path.all(),
                mapAll(path.predicates(), expression));
    }

    static PatternGraph.Relationship mapRelationship(
            PatternGraph.Relationship it, UnaryOperator<BoundExpression> expression) {
        if (it.length().isEmpty()) {
            return it;
        }
        return new PatternGraph.Relationship(
                it.variable(),
                it.from(),
                it.to(),
                it.types(),
                it.direction(),
                it.length().map(length -> mapLength(length, expression)));
    }

    static PatternGraph.Length mapLength(
            PatternGraph.Length it, UnaryOperator<BoundExpression> expression) {
        return new PatternGraph.Length(
                it.min(), it.max(), it.element(), it.predicate().map(expression));
    }

    private static Case mapCase(Case choice, UnaryOperator<BoundExpression> operand) {
        var branches = new ArrayList<Case.Branch>();
        for (Case.Branch branch : choice.branches()) {
            branches.add(
                    new Case.Branch(operand.apply(branch.when()), operand.apply(branch.then())));
        }
        return new Case(List.copyOf(branches), operand.apply(choice.otherwise()));
    }
}
