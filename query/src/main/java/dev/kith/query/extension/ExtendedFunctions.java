package dev.kith.query.extension;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.extension.Extension;
import dev.kith.extension.UserAggregation;
import dev.kith.extension.UserFunction;
import dev.kith.extension.UserProcedure;
import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.FunctionListing;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.ScalarFunction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of a registry, and those of the program. Immutable: what is added makes another one,
 * so a plan that was made with one is known by it.
 */
public final class ExtendedFunctions implements FunctionRegistry {
    private static final String CATEGORY = "User-defined";

    private final FunctionRegistry base;
    private final Map<String, ScalarFunction> scalars = new HashMap<>();
    private final Map<String, AggregateFunction> aggregates = new HashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();

    private ExtendedFunctions(FunctionRegistry base) {
        this.base = base;
    }

    /** A registry to which nothing has been added. */
    public static ExtendedFunctions of(FunctionRegistry base) {
        return new ExtendedFunctions(base);
    }

    /**
     * This one and some more.
     *
     * @throws KithException with {@code NAME_TAKEN}
     */
    public ExtendedFunctions with(List<? extends Extension> extensions) {
        ExtendedFunctions more = copy();
        extensions.forEach(more::add);
        return more;
    }

    /** This one without the function and the procedure of a name. */
    public ExtendedFunctions without(String name) {
        ExtendedFunctions less = copy();
        less.scalars.remove(fold(name));
        less.aggregates.remove(fold(name));
        less.procedures.remove(fold(name));
        return less;
    }

    /** Whether a function or procedure of the name has been added. */
    public boolean adds(String name) {
        String folded = fold(name);
        return scalars.containsKey(folded)
                || aggregates.containsKey(folded)
                || procedures.containsKey(folded);
    }

    private ExtendedFunctions copy() {
        var copy = new ExtendedFunctions(base);
        copy.scalars.putAll(scalars);
        copy.aggregates.putAll(aggregates);
        copy.procedures.putAll(procedures);
        return copy;
    }

    private void add(Extension extension) {
        String name = extension.signature().name();
        switch (extension) {
            case UserFunction function -> {
                requireFree(
                        "function",
                        name,
                        scalar(name).isPresent(),
                        aggregate(name).isPresent());
                scalars.put(fold(name), new ProgramFunction(function));
            }
            case UserAggregation aggregation -> {
                requireFree(
                        "function",
                        name,
                        scalar(name).isPresent(),
                        aggregate(name).isPresent());
                aggregates.put(fold(name), new ProgramAggregation(aggregation));
            }
            case UserProcedure procedure -> {
                requireFree("procedure", name, procedure(name).isPresent(), false);
                procedures.put(fold(name), new ProgramProcedure(procedure));
            }
        }
    }

    private static void requireFree(String kind, String name, boolean taken, boolean alsoTaken) {
        if (taken || alsoTaken) {
            throw new KithException(
                    ErrorCode.NAME_TAKEN,
                    "there is a %s %s already; graph.unregister(..) removes one that was registered"
                            .formatted(kind, name));
        }
    }

    @Override
    public Optional<ScalarFunction> scalar(String name) {
        return Optional.ofNullable(scalars.get(fold(name))).or(() -> base.scalar(name));
    }

    @Override
    public Optional<AggregateFunction> aggregate(String name) {
        return Optional.ofNullable(aggregates.get(fold(name))).or(() -> base.aggregate(name));
    }

    @Override
    public Optional<Procedure> procedure(String name) {
        return Optional.ofNullable(procedures.get(fold(name))).or(() -> base.procedure(name));
    }

    @Override
    public List<FunctionListing> functions() {
        var functions = new ArrayList<>(base.functions());
        for (ScalarFunction function : scalars.values()) {
            functions.add(new FunctionListing(function.signature(), CATEGORY, false, false));
        }
        for (AggregateFunction function : aggregates.values()) {
            functions.add(new FunctionListing(function.signature(), CATEGORY, true, false));
        }
        functions.sort(Comparator.comparing(listing -> listing.signature().name()));
        return functions;
    }

    @Override
    public List<Procedure> procedures() {
        var all = new ArrayList<>(base.procedures());
        all.addAll(procedures.values());
        all.sort(Comparator.comparing(procedure -> procedure.signature().name()));
        return all;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
