package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.ListValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import org.jspecify.annotations.Nullable;

/**
 * {@code element IN list}. A list that comes again, row after row, is hashed the second time it is
 * seen: a collected list, a parameter. A short one, or one of a single row, is walked.
 */
public final class InPredicate implements Predicate {
    private static final int SHORT_LENGTH = 4;

    private final Evaluator element;
    private final Evaluator list;
    private final QueryContext context;
    private final Position position;
    private @Nullable ListValue lastList;
    private @Nullable ListMembers lastMembers;

    public InPredicate(Evaluator element, Evaluator list, QueryContext context, Position position) {
        this.element = element;
        this.list = list;
        this.context = context;
        this.position = position;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Value given = list.evaluate(batch, row);
        if (!(given instanceof ListValue values)) {
            if (given.isNull()) {
                element.evaluate(batch, row);
                return Truth.UNKNOWN;
            }
            throw RuntimeErrors.at(
                    RuntimeErrors.operandType("a List after IN", given), position, context);
        }
        ListMembers members = members(values);
        if (members == null) {
            return walk(element.evaluate(batch, row), values);
        }
        if (element instanceof SlotEvaluator slot
                && batch.column(slot.slot()) instanceof IdColumn column
                && column.ids()[row] != IdColumn.NULL) {
            long id = column.ids()[row];
            return column.holdsNodes()
                    ? members.containsNode(id)
                    : members.containsRelationship(id);
        }
        return members.contains(element.evaluate(batch, row));
    }

    /** By identity: to compare the elements would cost what hashing them is to save. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable ListMembers members(ListValue values) {
        if (values != lastList) {
            lastList = values;
            lastMembers = null;
        } else if (lastMembers == null && values.size() > SHORT_LENGTH) {
            lastMembers = new ListMembers(values);
        }
        return lastMembers;
    }

    private static Truth walk(Value value, ListValue list) {
        Truth any = Truth.FALSE;
        for (int i = 0; i < list.size() && any != Truth.TRUE; i++) {
            any = any.or(ValueEquality.equal(value, list.elements().get(i)));
        }
        return any;
    }
}
