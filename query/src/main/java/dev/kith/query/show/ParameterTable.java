package dev.kith.query.show;

import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.value.BooleanValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters and columns as a list of maps. */
final class ParameterTable {
    private ParameterTable() {}

    /** Of parameters also whether they may be left out, and what they are then. */
    static Value ofArguments(FunctionSignature signature) {
        List<Value> rows = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            Parameter parameter = signature.parameters().get(i);
            Map<String, Value> entries = entries(parameter);
            entries.put("required", BooleanValue.of(i < signature.requiredCount()));
            parameter.defaultValue().ifPresent(value -> entries.put("default", value));
            rows.add(new MapValue(entries));
        }
        return new ListValue(rows);
    }

    static Value ofColumns(List<Parameter> columns) {
        List<Value> rows = new ArrayList<>();
        for (Parameter column : columns) {
            rows.add(new MapValue(entries(column)));
        }
        return new ListValue(rows);
    }

    private static Map<String, Value> entries(Parameter parameter) {
        var entries = new LinkedHashMap<String, Value>();
        entries.put("name", StringValue.of(parameter.name()));
        entries.put("type", StringValue.of(parameter.type().typeName()));
        return entries;
    }
}
