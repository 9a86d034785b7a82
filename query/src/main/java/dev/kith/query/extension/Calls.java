package dev.kith.query.extension;

import dev.kith.KithException;
import dev.kith.engine.Lending;
import dev.kith.extension.Call;
import dev.kith.extension.Parameter;
import dev.kith.extension.Signature;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionErrors;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.ValueSizes;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The way of values into the code of the program, and back: each is of the type it is said to be. */
final class Calls {
    private final Signature signature;
    private final FunctionSignature engineSignature;

    Calls(Signature signature, FunctionSignature engineSignature) {
        this.signature = signature;
        this.engineSignature = engineSignature;
    }

    static boolean hasNull(Value[] arguments) {
        for (Value argument : arguments) {
            if (argument.isNull()) {
                return true;
            }
        }
        return false;
    }

    /** The call with these arguments, which are copied, and the defaults of those left out. */
    Call call(Value[] arguments, Lending lending) {
        int count = signature.parameters().size();
        Value[] complete = Arrays.copyOf(arguments, count);
        for (int i = 0; i < count; i++) {
            if (i < arguments.length) {
                complete[i] = checked(i, arguments[i]);
            } else {
                Parameter parameter = signature.parameters().get(i);
                ArgumentType type = engineSignature.parameters().get(i).type();
                complete[i] = converted(parameter.defaultValue().orElseThrow(), type);
            }
        }
        return new Call(signature, complete, lending);
    }

    private Value checked(int index, Value argument) {
        ArgumentType type = engineSignature.parameters().get(index).type();
        if (!type.admits(argument)) {
            throw FunctionErrors.argumentType(engineSignature, index, argument);
        }
        return converted(argument, type);
    }

    /** What the code returned, as a value of the type that it should be of. */
    Value result(@Nullable Object object, ArgumentType type, FunctionContext context) {
        Value value = value(object, context);
        if (!type.admits(value)) {
            throw ExtensionErrors.wrongResult(signature.name(), type, value);
        }
        return converted(value, type);
    }

    /** A row that the code gave, as values of the types that the columns should be of. */
    Value[] row(
            @Nullable List<? extends @Nullable Object> row,
            List<FunctionSignature.Parameter> columns,
            FunctionContext context) {
        if (row == null) {
            throw ExtensionErrors.noRow(signature.name(), columns.size());
        }
        if (row.size() != columns.size()) {
            throw ExtensionErrors.wrongRowLength(signature.name(), columns.size(), row.size());
        }
        Value[] values = new Value[columns.size()];
        for (int i = 0; i < values.length; i++) {
            FunctionSignature.Parameter column = columns.get(i);
            Value value = value(row.get(i), context);
            if (!column.type().admits(value)) {
                throw ExtensionErrors.wrongColumn(signature.name(), column, value);
            }
            values[i] = converted(value, column.type());
        }
        return values;
    }

    private Value value(@Nullable Object object, FunctionContext context) {
        Value value;
        try {
            value = Values.of(object);
        } catch (KithException noValue) {
            throw ExtensionErrors.failed(signature.name(), noValue);
        }
        return ValueSizes.checked(value, context);
    }

    private static Value converted(Value value, ArgumentType type) {
        return type == ArgumentType.FLOAT && value instanceof IntegerValue integer
                ? FloatValue.of(integer.asDouble())
                : value;
    }
}
