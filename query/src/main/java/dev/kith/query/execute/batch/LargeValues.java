package dev.kith.query.execute.batch;

import dev.kith.value.Value;

/** Counts what rows hold that are kept: a reference and a small value in each place are taken as given. */
public final class LargeValues {
    /** What the keepers of rows count for each place, whatever stands there. */
    private static final long COUNTED_BYTES = Value.REFERENCE_BYTES + Value.SMALL_BYTES;

    private LargeValues() {}

    /**
     * What the values of some consecutive rows take beyond what each does. Ids are small; a list that
     * comes again, row after row, is held once.
     */
    @SuppressWarnings("ReferenceEquality")
    public static long bytes(Column column, int start, int end) {
        if (!(column instanceof ValueColumn kept)) {
            return 0;
        }
        Value[] values = kept.values();
        long bytes = 0;
        for (int row = start; row < end; row++) {
            if (row == 0 || values[row] != values[row - 1]) {
                bytes += Math.max(0, values[row].heldBytes() - COUNTED_BYTES);
            }
        }
        return bytes;
    }
}
