package dev.kith.query.ast;

import dev.kith.Direction;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code -[variable:TYPES*1..3 {properties} WHERE predicate]->}, every part of which may be
 * missing.
 *
 * @param direction as read from left to right; both {@code --} and {@code <-->} are BOTH
 * @param length present if a path of relationships is meant rather than exactly one
 * @param properties a map literal or a parameter
 */
public record RelationshipPattern(
        Optional<Expression.Variable> variable,
        Direction direction,
        Optional<LabelExpression> types,
        Optional<Length> length,
        Optional<Expression> properties,
        Optional<Expression> where,
        SourceSpan span) {

    /**
     * {@code *}, {@code *n}, {@code *n..m}, {@code *n..}, {@code *..m}. A missing lower bound means
     * 1, a missing upper bound means none; {@code *n} has both.
     */
    public record Length(OptionalLong min, OptionalLong max) {}
}
