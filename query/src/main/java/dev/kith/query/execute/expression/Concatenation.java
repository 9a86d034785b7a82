package dev.kith.query.execute.expression;

import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.ValueSizes;
import dev.kith.query.function.ValueText;
import dev.kith.value.ListValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.Optional;

/**
 * {@code +} and {@code ||} of strings and lists. {@code +} also writes out what has a text beside
 * a string, and adds a value to either end of a list.
 */
final class Concatenation {
    private Concatenation() {}

    static Value apply(Arithmetic operator, Value left, Value right, FunctionContext context) {
        boolean lenient = operator == Arithmetic.ADD;
        if (left instanceof ListValue a && right instanceof ListValue b) {
            return lists(a.elements(), b.elements(), context);
        }
        if (lenient && left instanceof ListValue list) {
            return lists(list.elements(), List.of(right), context);
        }
        if (lenient && right instanceof ListValue list) {
            return lists(List.of(left), list.elements(), context);
        }
        if (left instanceof StringValue a && right instanceof StringValue b) {
            return strings(a.value(), b.value(), context);
        }
        if (lenient && (left instanceof StringValue || right instanceof StringValue)) {
            Optional<String> a = ValueText.of(left);
            Optional<String> b = ValueText.of(right);
            if (a.isPresent() && b.isPresent()) {
                return strings(a.get(), b.get(), context);
            }
        }
        throw lenient
                ? RuntimeErrors.operandTypes(operator.symbol(), left, right)
                : RuntimeErrors.notConcatenated(left, right);
    }

    private static Value strings(String left, String right, FunctionContext context) {
        ValueSizes.checkString((long) left.length() + right.length(), context);
        return StringValue.of(left + right);
    }

    private static Value lists(List<Value> left, List<Value> right, FunctionContext context) {
        ValueSizes.checkList((long) left.size() + right.size(), context);
        var joined = new Value[left.size() + right.size()];
        for (int i = 0; i < left.size(); i++) {
            joined[i] = left.get(i);
        }
        for (int i = 0; i < right.size(); i++) {
            joined[left.size() + i] = right.get(i);
        }
        return ValueSizes.list(List.of(joined), context);
    }
}
