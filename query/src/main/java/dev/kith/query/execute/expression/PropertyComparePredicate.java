package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.PropertyReader;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/**
 * Compares a property of the entities in a slot with an integer that is the same for every row.
 * Integers are compared as such; anything else goes the general way.
 */
public final class PropertyComparePredicate implements Predicate {
    private final Comparison comparison;
    private final IdPropertyEvaluator property;
    private final Value constant;
    private final long integer;

    public PropertyComparePredicate(
            Comparison comparison, IdPropertyEvaluator property, Value constant, long integer) {
        this.comparison = comparison;
        this.property = property;
        this.constant = constant;
        this.integer = integer;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        long value = property.evaluateInteger(batch, row, ComparePredicate.NO_INTEGER);
        return value != ComparePredicate.NO_INTEGER
                ? Truth.of(comparison.holds(value, integer))
                : comparison.compare(property.evaluate(batch, row), constant);
    }

    @Override
    public void select(RowBatch batch) {
        PropertyReader reader = property.lookup().reader();
        long[] ids = batch.ids(property.slot()).ids();
        int[] selection = batch.selection();
        int count = batch.selectedCount();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            long id = ids[row];
            if (id == IdColumn.NULL) {
                continue;
            }
            long value = reader.readInteger(id, ComparePredicate.NO_INTEGER);
            boolean holds = value != ComparePredicate.NO_INTEGER
                    ? comparison.holds(value, integer)
                    : comparison.compare(property.evaluate(batch, row), constant) == Truth.TRUE;
            // Written always and kept or not: a branch would be guessed wrong every other row.
            selection[kept] = row;
            kept += holds ? 1 : 0;
        }
        batch.truncateSelection(kept);
    }
}
