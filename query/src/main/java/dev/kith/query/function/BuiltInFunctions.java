package dev.kith.query.function;

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

    private final Map<String, ScalarFunction> scalars = new HashMap<>();
    private final Map<String, AggregateFunction> aggregates = new HashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final List<FunctionSignature> signatures = new ArrayList<>();

    private BuiltInFunctions(List<Procedure> added) {
        addScalars(EntityFunctions.all());
        addScalars(PathFunctions.all());
        addScalars(ListFunctions.all());
        addScalars(StringFunctions.all());
        addScalars(MathFunctions.all());
        addScalars(ConversionFunctions.all());
        addScalars(GeneralFunctions.all());
        for (AggregateFunction function : AggregateFunctions.all()) {
            aggregates.put(register(function.signature()), function);
        }
        for (Procedure procedure : added) {
            procedures.put(register(procedure.signature()), procedure);
        }
        signatures.sort(Comparator.comparing(FunctionSignature::name));
    }

    /** The functions of the language, and these procedures. */
    public static BuiltInFunctions with(List<Procedure> procedures) {
        return new BuiltInFunctions(procedures);
    }

    @Override
    public Optional<ScalarFunction> scalar(String name) {
        return Optional.ofNullable(scalars.get(fold(name)));
    }

    @Override
    public Optional<AggregateFunction> aggregate(String name) {
        return Optional.ofNullable(aggregates.get(fold(name)));
    }

    @Override
    public Optional<Procedure> procedure(String name) {
        return Optional.ofNullable(procedures.get(fold(name)));
    }

    @Override
    public List<FunctionSignature> signatures() {
        return List.copyOf(signatures);
    }

    private void addScalars(List<ScalarFunction> functions) {
        for (ScalarFunction function : functions) {
            scalars.put(register(function.signature()), function);
        }
    }

    private String register(FunctionSignature signature) {
        signatures.add(signature);
        return fold(signature.name());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
