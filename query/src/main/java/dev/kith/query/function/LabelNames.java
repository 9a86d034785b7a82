package dev.kith.query.function;

import dev.kith.value.ListValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;

/** The names of labels that are computed: {@code $(names)}. */
public final class LabelNames {
    private LabelNames() {}

    /** Of a String the one, of a list each, of null none. */
    public static String[] of(Value value) {
        if (value.isNull()) {
            return new String[0];
        }
        List<Value> names = value instanceof ListValue list ? list.elements() : List.of(value);
        var labels = new String[names.size()];
        for (int i = 0; i < labels.length; i++) {
            if (!(names.get(i) instanceof StringValue name) || name.value().isEmpty()) {
                throw FunctionErrors.wrongType(
                        "a label is named by a String that is not empty, not by "
                                + FunctionErrors.describe(names.get(i)));
            }
            labels[i] = name.value();
        }
        return labels;
    }
}
