package dev.kith.extension;

import org.jspecify.annotations.Nullable;

/**
 * A function of one row, written in Java.
 *
 * <pre>
 * graph.register(UserFunction.named("text.initials")
 *         .parameter("name", ValueType.STRING)
 *         .returns(ValueType.STRING)
 *         .description("The first letter of each word.")
 *         .as(call -&gt; initials(call.getString("name"))));
 * </pre>
 *
 * <p>The code is called only with arguments of the types of its parameters. Unless it says {@link
 * Builder#calledOnNull}, it is not called where an argument is null: the value is then null. What it
 * returns becomes a value as {@link dev.kith.value.Values#of} has it, and must be of the type that it
 * is registered to return, or null. What it throws ends the statement with {@code EXTENSION_FAILED}
 * at the place of the call.
 *
 * <p>Several threads may call the code at once.
 *
 * @param deterministic whether the same arguments always give the same value: then it may be
 *     computed once for many rows. One that reads the graph, the time or chance is not
 * @param calledOnNull whether the code is called with null arguments too
 */
public record UserFunction(
        Signature signature,
        ValueType returns,
        boolean deterministic,
        boolean calledOnNull,
        Body body)
        implements Extension {
    /** The code of a function. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object apply(Call call) throws Exception;
    }

    /** Begins a function; see {@link Signature#name} for what names there may be. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Spells a function; {@link #as} ends it. */
    public static final class Builder extends FunctionBuilder<Builder> {
        private boolean deterministic = true;

        private Builder(String name) {
            super(name);
        }

        @Override
        Builder itself() {
            return this;
        }

        /** The same arguments may give different values: it is computed for every row. */
        public Builder notDeterministic() {
            deterministic = false;
            return this;
        }

        public UserFunction as(Body body) {
            return new UserFunction(signature(), returned(), deterministic, isCalledOnNull(), body);
        }
    }
}
