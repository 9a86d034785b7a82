package dev.kith.extension;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * A function of the rows of a group, written in Java.
 *
 * <pre>
 * graph.register(UserAggregation.named("stats.product")
 *         .parameter("factor", ValueType.FLOAT)
 *         .returns(ValueType.FLOAT)
 *         .as(() -&gt; new double[] {1},
 *             (product, call) -&gt; product[0] *= call.getDouble("factor"),
 *             product -&gt; product[0]));
 * </pre>
 *
 * <p>Each group has a state of its own, which one thread uses. Rows with a null argument are left
 * out, unless it says {@link Builder#calledOnNull}; with {@code DISTINCT}, rows whose arguments the
 * group has seen are left out too. Types, results and errors are as those of a {@link UserFunction}.
 * The statement's memory limit counts what the arguments of each row hold, as for {@code collect}.
 *
 * @param states makes the state of a group that has no rows yet
 */
public record UserAggregation(
        Signature signature, ValueType returns, boolean calledOnNull, Supplier<State> states)
        implements Extension {
    /** What is known of the rows of a group. */
    public interface State {
        /** Takes a row in. */
        void add(Call call) throws Exception;

        /** The value for the rows so far, perhaps none. */
        @Nullable
        Object result() throws Exception;
    }

    /** Takes a row into a state. */
    @FunctionalInterface
    public interface Accumulate<S> {
        void add(S state, Call call) throws Exception;
    }

    /** The value of a state. */
    @FunctionalInterface
    public interface Finish<S> {
        @Nullable
        Object result(S state) throws Exception;
    }

    /** Begins an aggregation; see {@link Signature#name} for what names there may be. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Spells an aggregation; {@code as} ends it. */
    public static final class Builder extends FunctionBuilder<Builder> {
        private Builder(String name) {
            super(name);
        }

        @Override
        Builder itself() {
            return this;
        }

        public UserAggregation as(Supplier<State> states) {
            return new UserAggregation(signature(), returned(), isCalledOnNull(), states);
        }

        /** As {@link #as(Supplier)}, with the state as an object of any class and two lambdas. */
        public <S> UserAggregation as(
                Supplier<S> states, Accumulate<S> accumulate, Finish<S> finish) {
            return as(() -> new LambdaState<>(states.get(), accumulate, finish));
        }
    }

    private record LambdaState<S>(S state, Accumulate<S> accumulate, Finish<S> finish)
            implements State {
        @Override
        public void add(Call call) throws Exception {
            accumulate.add(state, call);
        }

        @Override
        public @Nullable Object result() throws Exception {
            return finish.result(state);
        }
    }
}
