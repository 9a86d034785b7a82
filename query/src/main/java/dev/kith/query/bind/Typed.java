package dev.kith.query.bind;

import dev.kith.query.bound.BoundExpression;

/** A bound expression and what is known of its value. */
record Typed(BoundExpression expression, StaticType type) {}
