package dev.kith.extension;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.Node;
import dev.kith.Path;
import dev.kith.Relationship;
import dev.kith.Transaction;
import dev.kith.engine.Lending;
import dev.kith.text.NearestName;
import dev.kith.value.BooleanValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NumberValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One call of a function, an aggregation or a procedure: its arguments by the names of the
 * parameters, and the transaction. Used by the thread that calls, until the statement ends.
 *
 * <p>Every method that takes the name of a parameter fails with {@code INVALID_ARGUMENT} if there is
 * none of that name, and every method that returns a type fails with {@code CONVERSION} if the
 * argument is null or of another type.
 */
public final class Call {
    private final Signature signature;
    private final Value[] arguments;
    private final Lending lending;

    /**
     * For engines.
     *
     * @param arguments one for each parameter, in their order; kept
     */
    public Call(Signature signature, Value[] arguments, Lending lending) {
        this.signature = signature;
        this.arguments = arguments;
        this.lending = lending;
    }

    /** The argument as an object, as {@link dev.kith.Row} has it; {@code null} is Cypher's null. */
    public @Nullable Object get(String parameter) {
        return Values.toJava(value(parameter), lending.entities());
    }

    /** As {@link #get(String)}, if it is an object of a class: {@code LocalDate}, {@code List}. */
    public <T> T get(String parameter, Class<T> type) {
        Object object = get(parameter);
        if (type.isInstance(object)) {
            return type.cast(object);
        }
        throw mismatch(parameter, value(parameter), "a " + type.getSimpleName());
    }

    /** The argument as Cypher's value. */
    public Value value(String parameter) {
        List<Parameter> parameters = signature.parameters();
        for (int i = 0; i < arguments.length; i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return arguments[i];
            }
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        throw new KithException(
                ErrorCode.INVALID_ARGUMENT,
                "%s has no parameter `%s`%s"
                        .formatted(
                                signature.name(),
                                parameter,
                                NearestName.find(parameter, names)
                                        .map("; did you mean `%s`?"::formatted)
                                        .orElse(", only: " + String.join(", ", names))));
    }

    public boolean isNull(String parameter) {
        return value(parameter).isNull();
    }

    public long getLong(String parameter) {
        Value value = value(parameter);
        if (value instanceof IntegerValue integer) {
            return integer.value();
        }
        throw mismatch(parameter, value, "a long");
    }

    /** An integer becomes the nearest double. */
    public double getDouble(String parameter) {
        Value value = value(parameter);
        if (value instanceof NumberValue number) {
            return number.asDouble();
        }
        throw mismatch(parameter, value, "a double");
    }

    public boolean getBoolean(String parameter) {
        Value value = value(parameter);
        if (value instanceof BooleanValue bool) {
            return bool.value();
        }
        throw mismatch(parameter, value, "a boolean");
    }

    public String getString(String parameter) {
        Value value = value(parameter);
        if (value instanceof StringValue string) {
            return string.value();
        }
        throw mismatch(parameter, value, "a String");
    }

    /** A node that reads the transaction of the statement. */
    public Node getNode(String parameter) {
        return get(parameter, Node.class);
    }

    /** A relationship that reads the transaction of the statement. */
    public Relationship getRelationship(String parameter) {
        return get(parameter, Relationship.class);
    }

    public Path getPath(String parameter) {
        return get(parameter, Path.class);
    }

    public List<?> getList(String parameter) {
        return get(parameter, List.class);
    }

    @SuppressWarnings("unchecked")
    public Map<String, ?> getMap(String parameter) {
        return (Map<String, ?>) get(parameter, Map.class);
    }

    /**
     * The transaction that the statement runs in, with what the statement has written so far. It is
     * not the caller's to end ({@code TRANSACTION_IN_USE}), and only a writing procedure may write to
     * it ({@code WRITE_IN_READ_TRANSACTION}).
     */
    public Transaction transaction() {
        return lending.transaction();
    }

    private KithException mismatch(String parameter, Value value, String wanted) {
        return new KithException(
                ErrorCode.CONVERSION,
                "the argument `%s` of %s is %s, which is not %s"
                        .formatted(
                                parameter,
                                signature.name(),
                                value.isNull() ? "null" : "of type " + value.typeName(),
                                wanted));
    }
}
