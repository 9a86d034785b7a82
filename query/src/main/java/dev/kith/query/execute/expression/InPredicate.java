package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.ValueColumn;
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
    private final boolean negated;
    private final QueryContext context;
    private final Position position;
    private @Nullable ListValue lastList;
    private @Nullable ListMembers lastMembers;

    public InPredicate(Evaluator element, Evaluator list, QueryContext context, Position position) {
        this(element, list, false, context, position);
    }

    private InPredicate(
            Evaluator element,
            Evaluator list,
            boolean negated,
            QueryContext context,
            Position position) {
        this.element = element;
        this.list = list;
        this.negated = negated;
        this.context = context;
        this.position = position;
    }

    /** {@code NOT element IN list}. */
    public InPredicate negation() {
        return new InPredicate(element, list, !negated, context, position);
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Truth isIn = isIn(batch, row);
        return negated ? isIn.not() : isIn;
    }

    /** Ids against one and the same list are looked up in a loop of their own. */
    @Override
    public void select(RowBatch batch) {
        if (element instanceof SlotEvaluator elementSlot
                && list instanceof SlotEvaluator listSlot
                && batch.column(elementSlot.slot()) instanceof IdColumn ids
                && batch.column(listSlot.slot()) instanceof ValueColumn lists) {
            selectIds(batch, ids, lists);
        } else {
            Predicate.super.select(batch);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void selectIds(RowBatch batch, IdColumn column, ValueColumn lists) {
        long[] ids = column.ids();
        Value[] values = lists.values();
        int[] selection = batch.selection();
        Truth wanted = negated ? Truth.FALSE : Truth.TRUE;
        boolean nodes = column.holdsNodes();
        int kept = 0;
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            long id = ids[row];
            ListMembers members = lastMembers;
            Truth isIn;
            if (members == null || values[row] != lastList || id == IdColumn.NULL) {
                isIn = isIn(batch, row);
            } else {
                isIn = nodes ? members.containsNode(id) : members.containsRelationship(id);
            }
            if (isIn == wanted) {
                selection[kept++] = row;
            }
        }
        batch.truncateSelection(kept);
    }

    private Truth isIn(RowBatch batch, int row) {
        Value given = list.evaluate(batch, row);
        if (!(given instanceof ListValue values)) {
            if (given.isNull()) {
                element.evaluate(batch, row);
                return Truth.UNKNOWN;
            }
            return ValueEquality.equal(element.evaluate(batch, row), given);
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
