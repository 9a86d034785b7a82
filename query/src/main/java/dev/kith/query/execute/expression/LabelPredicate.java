package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.EntityReads;
import dev.kith.query.function.FunctionErrors;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.Tokens;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/** {@code subject:A&B|!C} of whatever an expression gives: a node, a relationship or null. */
public final class LabelPredicate implements Predicate {
    private final Evaluator subject;
    private final EntityTest test;
    private final QueryContext context;
    private final Position position;
    private final RelationshipEnds ends = new RelationshipEnds();

    public LabelPredicate(
            Evaluator subject, EntityTest test, QueryContext context, Position position) {
        this.subject = subject;
        this.test = test;
        this.context = context;
        this.position = position;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Value value = subject.evaluate(batch, row);
        if (value.isNull()) {
            return Truth.UNKNOWN;
        }
        try {
            return Truth.of(holds(value));
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    private boolean holds(Value value) {
        if (value instanceof NodeValue node) {
            boolean holds = test.testNode(context.reader(), node.id());
            if (context.writes() && context.reader().labels(node.id()).length == 0) {
                EntityReads.checkNode(node.id(), context);
            }
            return holds;
        }
        if (value instanceof RelationshipValue relationship) {
            return test.testType(context.reader(), type(relationship.id()));
        }
        throw RuntimeErrors.operandType("a Node or a Relationship before its label", value);
    }

    private int type(long relationshipId) {
        if (context.reader().relationship(relationshipId, ends)) {
            return ends.type();
        }
        int type = context.deletedType(relationshipId);
        if (type == Tokens.NONE) {
            throw FunctionErrors.deletedEntity("relationship", relationshipId);
        }
        return type;
    }
}
