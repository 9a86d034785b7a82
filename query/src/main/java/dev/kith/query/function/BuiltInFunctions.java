package dev.kith.query.function;

import dev.kith.query.function.temporal.TemporalFunctions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of the language, and the procedures that every graph has. */
public final class BuiltInFunctions implements FunctionRegistry {
    public static final BuiltInFunctions INSTANCE = new BuiltInFunctions();

    private BuiltInFunctions() {}

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
        return Optional.ofNullable(Procedures.BY_NAME.get(fold(name)));
    }

    @Override
    public List<FunctionListing> functions() {
        var functions = new ArrayList<>(Scalars.LISTINGS);
        for (AggregateFunction function : Aggregates.BY_NAME.values()) {
            functions.add(new FunctionListing(function.signature(), "Aggregating", true, true));
        }
        functions.sort(Comparator.comparing(listing -> listing.signature().name()));
        return functions;
    }

    @Override
    public List<Procedure> procedures() {
        var procedures = new ArrayList<>(Procedures.BY_NAME.values());
        procedures.sort(Comparator.comparing(procedure -> procedure.signature().name()));
        return procedures;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    // Made at the first call, not when a graph is opened: each is a class that the JVM makes.

    private static final class Scalars {
        static final Map<String, ScalarFunction> BY_NAME = new HashMap<>();
        static final List<FunctionListing> LISTINGS = new ArrayList<>();

        static {
            add("Entity", EntityFunctions.all());
            add("Path", PathFunctions.all());
            add("List", ListFunctions.all());
            add("List", CollectionFunctions.all());
            add("Vector", VectorFunctions.all());
            add("Spatial", SpatialFunctions.all());
            add("String", StringFunctions.all());
            add("Numeric", MathFunctions.all());
            add("Conversion", ConversionFunctions.all());
            add("General", GeneralFunctions.all());
            add("Temporal", TemporalFunctions.all());
        }

        private static void add(String category, List<ScalarFunction> functions) {
            for (ScalarFunction function : functions) {
                LISTINGS.add(new FunctionListing(function.signature(), category, false, true));
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

    private static final class Procedures {
        static final Map<String, Procedure> BY_NAME = new HashMap<>();

        static {
            for (Procedure procedure : SchemaProcedures.all()) {
                BY_NAME.put(fold(procedure.signature().name()), procedure);
            }
        }
    }
}
