package dev.kith.query.extension;

import dev.kith.extension.Call;
import dev.kith.extension.UserFunction;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

/** A function of the program. */
final class ProgramFunction implements ScalarFunction {
    private final UserFunction function;
    private final FunctionSignature signature;
    private final ArgumentType returns;
    private final Calls calls;

    ProgramFunction(UserFunction function) {
        this.function = function;
        this.returns = SignatureMapping.of(function.returns());
        this.signature = SignatureMapping.of(function.signature(), returns);
        this.calls = new Calls(function.signature(), signature);
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public boolean deterministic() {
        return function.deterministic();
    }

    @Override
    public boolean userDefined() {
        return true;
    }

    @Override
    public Value apply(Value[] arguments, FunctionContext context) {
        if (!function.calledOnNull() && Calls.hasNull(arguments)) {
            return NullValue.NULL;
        }
        Call call = calls.call(arguments, context.lending());
        return calls.result(run(call), returns, context);
    }

    private @Nullable Object run(Call call) {
        try {
            return function.body().apply(call);
        } catch (Exception thrown) {
            throw ExtensionErrors.failed(signature.name(), thrown);
        }
    }
}
