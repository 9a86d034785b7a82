package dev.kith.query.function;

import dev.kith.value.ListValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;

/** The names of labels that are computed: {@code $(names)}. */
public final class LabelNames {
    private LabelNames() {}

    /** Of a String the one, of a list each. */
    public static String[] of(Value value) {
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

    /** The name of a type of relationships: of a String the one, or of a list of one. */
    public static String type(Value value) {
        if (value instanceof StringValue name && !name.value().isEmpty()) {
            return name.value();
        }
        if (value instanceof ListValue list && list.size() == 1) {
            return of(list)[0];
        }
        throw FunctionErrors.wrongType(
                "a relationship is created with exactly one type, named by a String that is not"
                        + " empty, not by " + FunctionErrors.describe(value));
    }
}
