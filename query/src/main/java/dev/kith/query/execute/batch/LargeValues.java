package dev.kith.query.execute.batch;

import dev.kith.value.Value;

/** Counts what rows hold that are kept: a reference and a small value in each place are taken as given. */
public final class LargeValues {
    /** What the keepers of rows count for each place, whatever stands there. */
    private static final long COUNTED_BYTES = Value.REFERENCE_BYTES + Value.SMALL_BYTES;

    private LargeValues() {}

    /**
     * The bytes that a value takes beyond what each does.
     *
     * @param before what stands in the row before: a list that comes again, row after row, is held once
     */
    @SuppressWarnings("ReferenceEquality")
    public static long bytes(Value value, Value before) {
        return value == before ? 0 : Math.max(0, value.heldBytes() - COUNTED_BYTES);
    }

    /** The same for consecutive rows of a column. Ids are small. */
    public static long bytes(Column column, int start, int end) {
        if (!(column instanceof ValueColumn kept)) {
            return 0;
        }
        Value[] values = kept.values();
        long bytes = 0;
        for (int row = start; row < end; row++) {
            bytes += bytes(values[row], values[Math.max(0, row - 1)]);
        }
        return start == 0 && end > 0
                ? bytes + Math.max(0, values[0].heldBytes() - COUNTED_BYTES)
                : bytes;
    }
}
