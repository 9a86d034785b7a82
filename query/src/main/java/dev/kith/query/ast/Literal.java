package dev.kith.query.ast;

/** A constant as written. Lists and maps are not among these: their parts may be any expression. */
public sealed interface Literal extends Expression {
    record NullLiteral(SourceSpan span) implements Literal {}

    record BooleanLiteral(boolean value, SourceSpan span) implements Literal {}

    /** A minus sign before the digits is part of the value. */
    record IntegerLiteral(long value, SourceSpan span) implements Literal {}

    /** Always finite, except for the constants {@code INF}, {@code INFINITY} and {@code NAN}. */
    record FloatLiteral(double value, SourceSpan span) implements Literal {}

    /** The value has its escapes resolved. */
    record StringLiteral(String value, SourceSpan span) implements Literal {}
}
