package dev.kith.value;

/** An integer or a float: the two are equivalent where they are the same number. */
public sealed interface NumberValue extends Value permits IntegerValue, FloatValue {
    /** The nearest float. */
    double asDouble();
}
