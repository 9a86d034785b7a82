package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.MapEntry;
import dev.kith.query.ast.Expression.MapProjectionItem;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds lists, maps, and the ways to look into them; nodes have properties as maps have. */
final class Containers {
    private Containers() {}

    static Typed list(Expression.ListLiteral list, ExpressionBinder binder) {
        List<Typed> elements = binder.bindAll(list.elements());
        return new Typed(
                new BoundExpression.ListOf(expressions(elements)),
                StaticType.listOf(StaticType.anyOf(elements)));
    }

    static Typed map(Expression.MapLiteral map, ExpressionBinder binder) {
        return new Typed(mapOf(map, binder), StaticType.MAP);
    }

    /** Of entries with the same key the last one counts. */
    static BoundExpression.MapOf mapOf(Expression.MapLiteral map, ExpressionBinder binder) {
        Map<String, BoundExpression> entries = new LinkedHashMap<>();
        for (MapEntry entry : map.entries()) {
            entries.put(entry.key(), binder.bind(entry.value()).expression());
        }
        return new BoundExpression.MapOf(
                List.copyOf(entries.keySet()), List.copyOf(entries.values()));
    }

    static Typed property(Expression.Property property, ExpressionBinder binder) {
        Typed subject = binder.bind(property.subject());
        if (!subject.type().canHaveProperties()) {
            throw binder.errors().noProperties(property.key(), subject.type(), property.span());
        }
        return new Typed(
                new BoundExpression.Property(
                        subject.expression(),
                        property.key(),
                        ExpressionBinder.place(property.span())),
                StaticType.ANY);
    }

    static Typed subscript(Expression.Subscript subscript, ExpressionBinder binder) {
        Typed subject = binder.bind(subscript.subject());
        if (!subject.type().canBe(Kind.LIST, Kind.MAP, Kind.NODE, Kind.RELATIONSHIP)) {
            throw binder.errors().noElements(subject.type(), subscript.span());
        }
        BoundExpression index = binder.bind(subscript.index()).expression();
        return new Typed(
                new BoundExpression.Subscript(
                        subject.expression(), index, ExpressionBinder.place(subscript.span())),
                subject.type().elementType());
    }

    static Typed slice(Expression.Slice slice, ExpressionBinder binder) {
        Typed subject = binder.bind(slice.subject());
        if (!subject.type().canBe(Kind.LIST)) {
            throw binder.errors()
                    .wrongType("the subject of a slice", "a List", subject.type(), slice.span());
        }
        return new Typed(
                new BoundExpression.Slice(
                        subject.expression(),
                        slice.from().map(from -> binder.bind(from).expression()),
                        slice.to().map(to -> binder.bind(to).expression()),
                        ExpressionBinder.place(slice.span())),
                subject.type().kind() == Kind.LIST
                        ? subject.type()
                        : StaticType.listOf(StaticType.ANY));
    }

    static Typed mapProjection(Expression.MapProjection projection, ExpressionBinder binder) {
        Typed subject = binder.bind(projection.subject());
        if (!subject.type().canBe(Kind.NODE, Kind.RELATIONSHIP, Kind.MAP)) {
            throw binder.errors()
                    .wrongType(
                            "the subject of a map projection",
                            "a map, node or relationship",
                            subject.type(),
                            projection.span());
        }
        Place place = ExpressionBinder.place(projection.span());
        Map<String, BoundExpression> entries = new LinkedHashMap<>();
        boolean everything = false;
        for (MapProjectionItem item : projection.items()) {
            switch (item) {
                case MapProjectionItem.Entry entry ->
                    entries.put(entry.key(), binder.bind(entry.value()).expression());
                case MapProjectionItem.PropertySelector selector ->
                    entries.put(
                            selector.key(),
                            new BoundExpression.Property(
                                    subject.expression(), selector.key(), place));
                case MapProjectionItem.VariableSelector selector ->
                    entries.put(
                            selector.variable().name(),
                            binder.bind(selector.variable()).expression());
                case MapProjectionItem.AllProperties all -> everything = true;
            }
        }
        return new Typed(
                new BoundExpression.MapProjection(
                        subject.expression(),
                        everything,
                        List.copyOf(entries.keySet()),
                        List.copyOf(entries.values()),
                        place),
                StaticType.MAP);
    }

    static List<BoundExpression> expressions(List<Typed> values) {
        List<BoundExpression> expressions = new ArrayList<>(values.size());
        for (Typed value : values) {
            expressions.add(value.expression());
        }
        return List.copyOf(expressions);
    }

    /** The map of the properties that a pattern gives, each by its name. */
    static Optional<BoundExpression.MapOf> literalMap(
            Optional<Expression> properties, ExpressionBinder binder) {
        return properties.map(expression -> {
            if (expression instanceof Expression.MapLiteral map) {
                return mapOf(map, binder);
            }
            String name = expression instanceof Expression.Parameter parameter
                    ? parameter.name()
                    : "properties";
            throw binder.errors().parameterAsProperties(name, expression.span());
        });
    }
}
