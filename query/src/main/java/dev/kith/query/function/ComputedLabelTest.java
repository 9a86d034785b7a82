package dev.kith.query.function;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.BooleanValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.List;

/**
 * Whether a node has labels, or a relationship is of a type, that an expression names: a function
 * of the engine's own that {@code n:$(names)} is a call of.
 */
public final class ComputedLabelTest implements ScalarFunction {
    /** All of the names. */
    public static final ComputedLabelTest ALL = new ComputedLabelTest("hasAllLabels");

    /** One of the names at least. */
    public static final ComputedLabelTest ANY = new ComputedLabelTest("hasAnyLabel");

    /** Of a relationship: the one type that the names are, as it is created with. */
    public static final ComputedLabelTest TYPE = new ComputedLabelTest("isOfType");

    private final FunctionSignature signature;

    private ComputedLabelTest(String name) {
        this.signature = new FunctionSignature(
                name,
                List.of(
                        new FunctionSignature.Parameter("entity", ArgumentType.ANY),
                        new FunctionSignature.Parameter("names", ArgumentType.ANY)),
                2,
                false,
                ArgumentType.BOOLEAN,
                "Whether an entity has labels that are computed.");
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public boolean deterministic() {
        return false;
    }

    @Override
    public Value apply(Value[] arguments, FunctionContext context) {
        if (this == TYPE && !arguments[0].isNull()) {
            String type = LabelNames.type(arguments[1]);
            return BooleanValue.of(has(arguments[0], type, context.reader()));
        }
        if (arguments[0].isNull() || arguments[1].isNull()) {
            return NullValue.NULL;
        }
        boolean all = this == ALL;
        for (String name : LabelNames.of(arguments[1])) {
            if (has(arguments[0], name, context.reader()) != all) {
                return BooleanValue.of(!all);
            }
        }
        return BooleanValue.of(all);
    }

    private static boolean has(Value entity, String name, GraphReader reader) {
        if (entity instanceof NodeValue node) {
            int label = reader.tokens().find(TokenKind.LABEL, name);
            return label != Tokens.NONE && reader.hasLabel(node.id(), label);
        }
        if (entity instanceof RelationshipValue relationship) {
            var ends = new RelationshipEnds();
            return reader.relationship(relationship.id(), ends)
                    && reader.tokens()
                            .name(TokenKind.RELATIONSHIP_TYPE, ends.type())
                            .equals(name);
        }
        throw FunctionErrors.wrongType("a label is looked for on a Node or a Relationship, not on "
                + FunctionErrors.describe(entity));
    }
}
