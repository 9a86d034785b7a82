package dev.kith.query.bind;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.List;

/**
 * Its argument, which must be a node, or must be a relationship. No text can call it: the binder
 * puts it where a pattern uses a variable whose type is known only when it runs.
 */
final class EntityCheck implements ScalarFunction {
    static final EntityCheck NODE = new EntityCheck(ArgumentType.NODE);
    static final EntityCheck RELATIONSHIP = new EntityCheck(ArgumentType.RELATIONSHIP);

    private final FunctionSignature signature;

    private EntityCheck(ArgumentType type) {
        String name = type == ArgumentType.NODE ? "asNode" : "asRelationship";
        signature = new FunctionSignature(
                name,
                List.of(new FunctionSignature.Parameter("value", ArgumentType.ANY)),
                1,
                false,
                type,
                "Checks that a variable of a pattern has a value that fits.");
    }

    static EntityCheck of(StaticType type) {
        return type.equals(StaticType.NODE) ? NODE : RELATIONSHIP;
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public Value apply(Value[] arguments, FunctionContext context) {
        Value value = arguments[0];
        boolean fits =
                this == NODE ? value instanceof NodeValue : value instanceof RelationshipValue;
        if (fits || value.isNull()) {
            return value;
        }
        throw new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "a pattern needs a %s here but got a %s"
                        .formatted(this == NODE ? "node" : "relationship", value.typeName()));
    }
}
