package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.EntityReads;
import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

/**
 * {@code subject[index]}: an element of a list, from the end if the index is negative, null beyond;
 * or a property by a computed key.
 */
public final class SubscriptEvaluator implements Evaluator {
    private final Evaluator subject;
    private final Evaluator index;
    private final QueryContext context;
    private final Position position;

    public SubscriptEvaluator(
            Evaluator subject, Evaluator index, QueryContext context, Position position) {
        this.subject = subject;
        this.index = index;
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value of = subject.evaluate(batch, row);
        Value at = index.evaluate(batch, row);
        if (of.isNull() || at.isNull()) {
            return NullValue.NULL;
        }
        try {
            return of instanceof ListValue list ? element(list, at) : property(of, at);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    private static Value element(ListValue list, Value at) {
        if (!(at instanceof IntegerValue integer)) {
            throw RuntimeErrors.listIndexType(at);
        }
        long place = integer.value() < 0 ? list.size() + integer.value() : integer.value();
        return place >= 0 && place < list.size()
                ? list.elements().get((int) place)
                : NullValue.NULL;
    }

    private Value property(Value of, Value at) {
        if (!(of instanceof MapValue
                || of instanceof NodeValue
                || of instanceof RelationshipValue)) {
            throw RuntimeErrors.operandType(
                    "a List, a Map, a Node or a Relationship before [..]", of);
        }
        if (!(at instanceof StringValue key)) {
            throw RuntimeErrors.mapKeyType(at);
        }
        if (of instanceof MapValue map) {
            return map.get(key.value());
        }
        return entityProperty(of, key.value());
    }

    private Value entityProperty(Value of, String key) {
        GraphReader reader = context.reader();
        int token = reader.tokens().find(TokenKind.PROPERTY_KEY, key);
        if (of instanceof NodeValue node) {
            EntityReads.checkNode(node.id(), context);
            return token == Tokens.NONE
                    ? NullValue.NULL
                    : reader.nodeProperty(token).read(node.id());
        }
        long relationshipId = ((RelationshipValue) of).id();
        EntityReads.checkRelationship(relationshipId, context);
        return token == Tokens.NONE
                ? NullValue.NULL
                : reader.relationshipProperty(token).read(relationshipId);
    }
}
