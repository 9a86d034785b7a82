package dev.kith.query.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a value, null included, is of one type: a function of the engine's own that {@code IS ::}
 * is a call of. Its answer is never null.
 */
public final class TypeTest implements ScalarFunction {
    private final FunctionSignature signature;
    private final Predicate<Value> belongs;

    /** @param type as plans show it: {@code IS :: LIST<INTEGER>} */
    public TypeTest(String type, Predicate<Value> belongs) {
        this.belongs = belongs;
        this.signature = new FunctionSignature(
                type,
                List.of(new FunctionSignature.Parameter("value", ArgumentType.ANY)),
                1,
                false,
                ArgumentType.BOOLEAN,
                "Whether a value is of a type.");
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public Value apply(Value[] arguments, FunctionContext context) {
        return BooleanValue.of(belongs.test(arguments[0]));
    }
}
