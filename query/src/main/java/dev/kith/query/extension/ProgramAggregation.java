package dev.kith.query.extension;

import dev.kith.extension.Call;
import dev.kith.extension.UserAggregation;
import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

/** An aggregation of the program. */
final class ProgramAggregation implements AggregateFunction {
    private final UserAggregation aggregation;
    private final FunctionSignature signature;
    private final ArgumentType returns;
    private final Calls calls;

    ProgramAggregation(UserAggregation aggregation) {
        this.aggregation = aggregation;
        this.returns = SignatureMapping.of(aggregation.returns());
        this.signature = SignatureMapping.of(aggregation.signature(), returns);
        this.calls = new Calls(aggregation.signature(), signature);
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public boolean userDefined() {
        return true;
    }

    @Override
    public Aggregator aggregator(FunctionContext context) {
        return new Group(newState(), context);
    }

    private UserAggregation.State newState() {
        try {
            return aggregation.states().get();
        } catch (RuntimeException thrown) {
            throw ExtensionErrors.failed(signature.name(), thrown);
        }
    }

    private final class Group implements Aggregator {
        private final UserAggregation.State state;
        private final FunctionContext context;

        private Group(UserAggregation.State state, FunctionContext context) {
            this.state = state;
            this.context = context;
        }

        @Override
        public void add(Value[] arguments) {
            if (!aggregation.calledOnNull() && Calls.hasNull(arguments)) {
                return;
            }
            Call call = calls.call(arguments, context.lending());
            try {
                state.add(call);
            } catch (Exception thrown) {
                throw ExtensionErrors.failed(signature.name(), thrown);
            }
        }

        @Override
        public Value result() {
            return calls.result(finished(), returns, context);
        }

        private @Nullable Object finished() {
            try {
                return state.result();
            } catch (Exception thrown) {
                throw ExtensionErrors.failed(signature.name(), thrown);
            }
        }
    }
}
