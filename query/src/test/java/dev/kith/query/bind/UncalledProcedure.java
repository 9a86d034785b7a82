package dev.kith.query.bind;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A procedure that is a signature and nothing else: binding calls none. */
public record UncalledProcedure(FunctionSignature signature, List<Parameter> columns)
        implements Procedure {
    /** Of a procedure as the TCK writes it: {@code a.b(in :: STRING?) :: (out :: STRING?)}. */
    public static UncalledProcedure of(String written) {
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
                "Called by no test.");
        return new UncalledProcedure(signature, parameters(written.substring(columns + 2)));
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public Iterator<Value[]> call(Value[] arguments, FunctionContext context) {
        throw new UnsupportedOperationException("only bound, never called");
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
}
