package dev.kith.query.function;

import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/**
 * Spells a function of one row: its name, its parameters, what it gives, what it says of itself,
 * and the code. Unless it {@link #seesNull}, it is null if any argument is; the code then sees only
 * arguments of the types that the parameters name.
 */
public final class ScalarDefinition {
    /** The code of a function. */
    @FunctionalInterface
    public interface Body {
        Value apply(Value[] arguments, FunctionContext context);
    }

    private final String name;
    private final List<FunctionSignature.Parameter> parameters = new ArrayList<>();
    private int requiredCount;
    private boolean variadic;
    private boolean seesNull;
    private boolean deterministic = true;
    private ArgumentType returns = ArgumentType.ANY;
    private String description = "";

    private ScalarDefinition(String name) {
        this.name = name;
    }

    public static ScalarDefinition function(String name) {
        return new ScalarDefinition(name);
    }

    public ScalarDefinition takes(String parameter, ArgumentType type) {
        parameters.add(new FunctionSignature.Parameter(parameter, type));
        requiredCount = parameters.size();
        return this;
    }

    public ScalarDefinition mayTake(String parameter, ArgumentType type) {
        parameters.add(new FunctionSignature.Parameter(parameter, type));
        return this;
    }

    /** The last parameter may be given any number of times. */
    public ScalarDefinition andMore() {
        variadic = true;
        return this;
    }

    public ScalarDefinition returns(ArgumentType type) {
        returns = type;
        return this;
    }

    /** The code is called with null arguments too. */
    public ScalarDefinition seesNull() {
        seesNull = true;
        return this;
    }

    /** The value depends on the graph, on time or on chance. */
    public ScalarDefinition notDeterministic() {
        deterministic = false;
        return this;
    }

    public ScalarDefinition is(String sentence) {
        description = sentence;
        return this;
    }

    public ScalarFunction computedBy(Body body) {
        var signature = new FunctionSignature(
                name, List.copyOf(parameters), requiredCount, variadic, returns, description);
        return new Defined(signature, deterministic, seesNull, body);
    }

    private record Defined(
            FunctionSignature signature, boolean deterministic, boolean seesNull, Body body)
            implements ScalarFunction {
        @Override
        public Value apply(Value[] arguments, FunctionContext context) {
            if (!seesNull) {
                for (Value argument : arguments) {
                    if (argument.isNull()) {
                        return NullValue.NULL;
                    }
                }
            }
            checkTypes(arguments);
            return body.apply(arguments, context);
        }

        private void checkTypes(Value[] arguments) {
            List<FunctionSignature.Parameter> parameters = signature.parameters();
            int last = parameters.size() - 1;
            for (int i = 0; i < arguments.length; i++) {
                if (!parameters.get(Math.min(i, last)).type().admits(arguments[i])) {
                    throw FunctionErrors.argumentType(signature, i, arguments[i]);
                }
            }
        }
    }
}
