package dev.kith.query.function;

import dev.kith.query.function.temporal.TemporalFunctions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of the language, and the procedures that a database adds to them. */
public final class BuiltInFunctions implements FunctionRegistry {
    public static final BuiltInFunctions INSTANCE = new BuiltInFunctions(List.of());

    private final Map<String, Procedure> procedures = new HashMap<>();

    private BuiltInFunctions(List<Procedure> added) {
        for (Procedure procedure : added) {
            procedures.put(fold(procedure.signature().name()), procedure);
        }
    }

    /** The functions of the language, and these procedures. */
    public static BuiltInFunctions with(List<Procedure> procedures) {
        return new BuiltInFunctions(procedures);
    }

    @Override
    public Optional<ScalarFunction> scalar(String name) {
        return Optional.ofNullable(Scalars.BY_NAME.get(fold(name)));
    }

    @Override
    public Optional<AggregateFunction> aggregate(String name) {
        return Optional.ofNullable(Aggregates.BY_NAME.get(fold(name)));
    }

    @Override
    public Optional<Procedure> procedure(String name) {
        return Optional.ofNullable(procedures.get(fold(name)));
    }

    @Override
    public List<FunctionSignature> signatures() {
        List<FunctionSignature> signatures = new ArrayList<>();
        Scalars.BY_NAME.values().forEach(it -> signatures.add(it.signature()));
        Aggregates.BY_NAME.values().forEach(it -> signatures.add(it.signature()));
        procedures.values().forEach(it -> signatures.add(it.signature()));
        signatures.sort(Comparator.comparing(FunctionSignature::name));
        return signatures;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    // Made at the first call, not when a graph is opened: each is a class that the JVM makes.

    private static final class Scalars {
        static final Map<String, ScalarFunction> BY_NAME = new HashMap<>();

        static {
            add(EntityFunctions.all());
            add(PathFunctions.all());
            add(ListFunctions.all());
            add(StringFunctions.all());
            add(MathFunctions.all());
            add(ConversionFunctions.all());
            add(GeneralFunctions.all());
            add(TemporalFunctions.all());
        }

        private static void add(List<ScalarFunction> functions) {
            for (ScalarFunction function : functions) {
                BY_NAME.put(fold(function.signature().name()), function);
            }
        }
    }

    private static final class Aggregates {
        static final Map<String, AggregateFunction> BY_NAME = new HashMap<>();

        static {
            for (AggregateFunction function : AggregateFunctions.all()) {
                BY_NAME.put(fold(function.signature().name()), function);
            }
        }
    }
}
