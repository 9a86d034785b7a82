package dev.kith.extension;

import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spells a signature, word by word.
 *
 * @param <B> the builder itself, which each word gives back
 */
public abstract sealed class SignatureBuilder<B extends SignatureBuilder<B>>
        permits FunctionBuilder, UserProcedure.Builder {
    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private String description = "";

    SignatureBuilder(String name) {
        this.name = name;
    }

    abstract B itself();

    /** The next parameter, which every call gives. */
    public B parameter(String parameter, ValueType type) {
        parameters.add(new Parameter(parameter, type, Optional.empty()));
        return itself();
    }

    /** The next parameter, which is the default where a call leaves it out. */
    public B optional(String parameter, ValueType type, @Nullable Object defaultValue) {
        parameters.add(new Parameter(parameter, type, Optional.of(Values.of(defaultValue))));
        return itself();
    }

    /** What it does, in a sentence. */
    public B description(String sentence) {
        description = sentence;
        return itself();
    }

    Signature signature() {
        return new Signature(name, parameters, description);
    }
}
