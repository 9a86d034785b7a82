package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.TypeName;
import dev.kith.query.ast.TypeName.Kind;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.function.TypeTest;
import dev.kith.query.function.ValueTypeNames;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Predicate;

/** Binds {@code IS :: TYPE}: to a function that tells whether a value is of the type. */
final class TypeTests {
    private TypeTests() {}

    static Typed bind(Expression.IsTyped typed, ExpressionBinder binder) {
        var test = new TypeTest("IS :: " + name(typed.type()), members(typed.type()));
        var call = new BoundExpression.Call(
                test,
                List.of(binder.bind(typed.operand()).expression()),
                ExpressionBinder.place(typed.span()));
        return ExpressionBinder.bool(typed.negated() ? new BoundExpression.Not(call) : call);
    }

    private static Predicate<Value> members(TypeName type) {
        return switch (type) {
            case TypeName.Simple simple -> simple(simple);
            case TypeName.ListOf list -> {
                Predicate<Value> element = members(list.element());
                yield value -> value.isNull()
                        ? list.nullable()
                        : value instanceof ListValue it && holdsOnly(it, element);
            }
            case TypeName.AnyOf any -> {
                List<Predicate<Value>> types =
                        any.alternatives().stream().map(TypeTests::members).toList();
                yield value -> types.stream().anyMatch(it -> it.test(value));
            }
        };
    }

    private static boolean holdsOnly(ListValue list, Predicate<Value> element) {
        for (Value value : list.elements()) {
            if (!element.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Value> simple(TypeName.Simple type) {
        Kind kind = type.kind();
        if (kind == Kind.NOTHING) {
            return value -> false;
        }
        return value -> value.isNull() ? type.nullable() : isOf(kind, value);
    }

    private static boolean isOf(Kind kind, Value value) {
        return switch (kind) {
            case NOTHING, NULL -> false;
            case ANY -> true;
            case PROPERTY_VALUE -> ValueTypeNames.isStorable(value);
            case BOOLEAN,
                    STRING,
                    INTEGER,
                    FLOAT,
                    DATE,
                    LOCAL_TIME,
                    ZONED_TIME,
                    LOCAL_DATETIME,
                    ZONED_DATETIME,
                    DURATION,
                    POINT,
                    NODE,
                    RELATIONSHIP,
                    MAP,
                    PATH ->
                !(value instanceof ListValue) && ValueTypeNames.plain(value).equals(name(kind));
        };
    }

    private static String name(TypeName type) {
        return switch (type) {
            case TypeName.Simple simple -> name(simple.kind()) + notNull(simple.nullable());
            case TypeName.ListOf list ->
                "LIST<" + name(list.element()) + ">" + notNull(list.nullable());
            case TypeName.AnyOf any ->
                String.join(
                        " | ", any.alternatives().stream().map(TypeTests::name).toList());
        };
    }

    private static String name(Kind kind) {
        return kind.name().replace('_', ' ');
    }

    private static String notNull(boolean nullable) {
        return nullable ? "" : " NOT NULL";
    }
}
