package dev.kith.query.physical;

import dev.kith.QueryException.Position;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Place;

/** Where an expression was written, as far as it or its first operand knows. */
final class Positions {
    private Positions() {}

    static Position of(BoundExpression expression) {
        return place(expression).position();
    }

    private static Place place(BoundExpression expression) {
        return switch (expression) {
            case BoundExpression.Parameter parameter -> parameter.place();
            case BoundExpression.Property property -> property.place();
            case BoundExpression.Subscript subscript -> subscript.place();
            case BoundExpression.Slice slice -> slice.place();
            case BoundExpression.Arithmetic arithmetic -> arithmetic.place();
            case BoundExpression.Negate negate -> negate.place();
            case BoundExpression.Call call -> call.place();
            case BoundExpression.ListComprehension comprehension -> comprehension.place();
            case BoundExpression.Reduce reduce -> reduce.place();
            case BoundExpression.MapProjection projection -> projection.place();
            case BoundExpression.ShortestPathOf path -> path.place();
            case BoundExpression other -> Place.NOWHERE;
        };
    }
}
