package dev.kith.query.bind;

import dev.kith.query.function.AggregateFunction;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that have signatures and nothing else: binding calls none of them. A function is
 * written as {@code name(TYPE, TYPE?) TYPE}, a question mark for what may be left out.
 */
public final class TestFunctions implements FunctionRegistry {
    private static final List<String> SCALARS = List.of(
            "labels(NODE) LIST",
            "type(RELATIONSHIP) STRING",
            "id(NODE_OR_RELATIONSHIP) INTEGER",
            "properties(MAP_OR_ENTITY) MAP",
            "keys(MAP_OR_ENTITY) LIST",
            "startNode(RELATIONSHIP) NODE",
            "endNode(RELATIONSHIP) NODE",
            "nodes(PATH) LIST",
            "relationships(PATH) LIST",
            "length(PATH) INTEGER",
            "size(STRING_OR_LIST) INTEGER",
            "head(LIST) ANY",
            "last(LIST) ANY",
            "tail(LIST) LIST",
            "reverse(STRING_OR_LIST) ANY",
            "range(INTEGER, INTEGER, INTEGER?) LIST",
            "coalesce(ANY, ANY?, ANY?, ANY?) ANY",
            "rand() FLOAT",
            "abs(NUMBER) NUMBER",
            "sqrt(NUMBER) FLOAT",
            "ceil(NUMBER) FLOAT",
            "floor(NUMBER) FLOAT",
            "round(NUMBER, INTEGER?) FLOAT",
            "sign(NUMBER) INTEGER",
            "log(NUMBER) FLOAT",
            "cos(NUMBER) FLOAT",
            "sin(NUMBER) FLOAT",
            "toInteger(ANY) INTEGER",
            "toFloat(ANY) FLOAT",
            "toString(ANY) STRING",
            "toBoolean(ANY) BOOLEAN",
            "split(STRING, STRING) LIST",
            "substring(STRING, INTEGER, INTEGER?) STRING",
            "toUpper(STRING) STRING",
            "toLower(STRING) STRING",
            "timestamp() INTEGER");
    private static final List<String> AGGREGATES = List.of(
            "count(ANY) INTEGER",
            "sum(NUMBER) NUMBER",
            "avg(NUMBER) NUMBER",
            "min(ANY) ANY",
            "max(ANY) ANY",
            "collect(ANY) LIST",
            "percentileCont(NUMBER, NUMBER) FLOAT",
            "percentileDisc(NUMBER, NUMBER) NUMBER",
            "stDev(NUMBER) FLOAT",
            "stDevP(NUMBER) FLOAT");

    private final Map<String, ScalarFunction> scalars = new HashMap<>();
    private final Map<String, AggregateFunction> aggregates = new HashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final List<FunctionSignature> signatures = new ArrayList<>();

    public TestFunctions() {
        for (String written : SCALARS) {
            FunctionSignature signature = register(written);
            scalars.put(fold(signature.name()), new Scalar(signature));
        }
        for (String written : AGGREGATES) {
            FunctionSignature signature = register(written);
            aggregates.put(fold(signature.name()), new Aggregate(signature));
        }
    }

    /** Adds a procedure as the TCK writes it: {@code a.b(in :: STRING?) :: (out :: STRING?)}. */
    public void addProcedure(String written) {
        int columns = written.lastIndexOf("::", written.lastIndexOf('('));
        String call = written.substring(0, columns).strip();
        int parenthesis = call.indexOf('(');
        List<Parameter> parameters = parameters(call.substring(parenthesis));
        var signature = new FunctionSignature(
                call.substring(0, parenthesis).strip(),
                parameters,
                parameters.size(),
                false,
                ArgumentType.ANY,
                "");
        signatures.add(signature);
        procedures.put(
                fold(signature.name()),
                new NamedProcedure(signature, parameters(written.substring(columns + 2))));
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

    private static List<Parameter> parameters(String written) {
        String inner = written.strip();
        inner = inner.substring(1, inner.length() - 1).strip();
        List<Parameter> parameters = new ArrayList<>();
        if (!inner.isEmpty()) {
            for (String part : inner.split(",", -1)) {
                String[] nameAndType = part.split("::", -1);
                String type = nameAndType[1].strip().replace("?", "");
                parameters.add(new Parameter(nameAndType[0].strip(), ArgumentType.valueOf(type)));
            }
        }
        return parameters;
    }

    private FunctionSignature register(String written) {
        int open = written.indexOf('(');
        int close = written.indexOf(')');
        List<Parameter> parameters = new ArrayList<>();
        int required = 0;
        for (String type : written.substring(open + 1, close).split(", ", -1)) {
            if (!type.isEmpty()) {
                parameters.add(new Parameter(
                        "p" + parameters.size(), ArgumentType.valueOf(type.replace("?", ""))));
                required += type.endsWith("?") ? 0 : 1;
            }
        }
        var signature = new FunctionSignature(
                written.substring(0, open),
                parameters,
                required,
                false,
                ArgumentType.valueOf(written.substring(close + 2)),
                "");
        signatures.add(signature);
        return signature;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Scalar(FunctionSignature signature) implements ScalarFunction {
        @Override
        public boolean deterministic() {
            return true;
        }

        @Override
        public Value apply(Value[] arguments, FunctionContext context) {
            throw new UnsupportedOperationException("only bound, never called");
        }
    }

    private record Aggregate(FunctionSignature signature) implements AggregateFunction {
        @Override
        public Aggregator aggregator() {
            throw new UnsupportedOperationException("only bound, never called");
        }
    }

    private record NamedProcedure(FunctionSignature signature, List<Parameter> columns)
            implements Procedure {
        @Override
        public boolean writes() {
            return false;
        }

        @Override
        public Iterator<Value[]> call(Value[] arguments, FunctionContext context) {
            throw new UnsupportedOperationException("only bound, never called");
        }
    }
}
