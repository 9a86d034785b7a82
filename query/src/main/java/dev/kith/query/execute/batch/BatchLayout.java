package dev.kith.query.execute.batch;

/** The kinds of all slots of a statement. Immutable: made once, shared by its runs. */
public final class BatchLayout {
    private final SlotKind[] kinds;

    /** The array is kept, and must not be changed any more. */
    public BatchLayout(SlotKind[] kinds) {
        this.kinds = kinds;
    }

    public int slotCount() {
        return kinds.length;
    }

    public SlotKind kind(int slot) {
        return kinds[slot];
    }

    /** An empty batch of small capacity. */
    public RowBatch newBatch() {
        return new RowBatch(this);
    }

    Column newColumn(int slot, int capacity) {
        return switch (kinds[slot]) {
            case NODE -> IdColumn.ofNodes(capacity);
            case RELATIONSHIP -> IdColumn.ofRelationships(capacity);
            case VALUE -> new ValueColumn(capacity);
        };
    }
}
