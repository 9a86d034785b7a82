package dev.kith.extension;

/**
 * Spells a function of rows, of one or of many.
 *
 * @param <B> the builder itself, which each word gives back
 */
public abstract sealed class FunctionBuilder<B extends FunctionBuilder<B>>
        extends SignatureBuilder<B> permits UserFunction.Builder, UserAggregation.Builder {
    private ValueType returns = ValueType.ANY;
    private boolean calledOnNull;

    FunctionBuilder(String name) {
        super(name);
    }

    /** The type of its value; any, unless this is said. */
    public B returns(ValueType type) {
        returns = type;
        return itself();
    }

    /** The code is called with null arguments too. */
    public B calledOnNull() {
        calledOnNull = true;
        return itself();
    }

    ValueType returned() {
        return returns;
    }

    boolean isCalledOnNull() {
        return calledOnNull;
    }
}
