package dev.kith.query.ast;

import java.util.Optional;

/**
 * {@code (variable:Labels {properties} WHERE predicate)}, every part of which may be missing.
 *
 * @param properties a map literal or a parameter
 */
public record NodePattern(
        Optional<Expression.Variable> variable,
        Optional<LabelExpression> labels,
        Optional<Expression> properties,
        Optional<Expression> where,
        SourceSpan span) {}
