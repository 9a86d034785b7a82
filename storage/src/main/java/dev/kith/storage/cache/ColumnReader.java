package dev.kith.storage.cache;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.PropertyReader;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

/** Reads one property of one snapshot from its column, or where that is missing from records. */
public final class ColumnReader implements PropertyReader {
    private final PropertyCache cache;
    private final RecordView snapshot;
    private final long version;
    private final int key;
    private final @Nullable VersionedBlocks<ValueBlock> column;
    private final RecordBuffer scratch = new RecordBuffer(0);
    private int lastBlockNumber = -1;
    private @Nullable ValueBlock lastBlock;

    ColumnReader(PropertyCache cache, RecordView snapshot, long version, int key) {
        this.cache = cache;
        this.snapshot = snapshot;
        this.version = version;
        this.key = key;
        column = cache.isEnabled() ? cache.column(key) : null;
    }

    @Override
    public Value read(long id) {
        ValueBlock block = block(id);
        return block != null
                ? block.read(ValueBlock.indexOf(id))
                : cache.read(snapshot, id, key, scratch);
    }

    @Override
    public long readInteger(long id, long otherwise) {
        ValueBlock block = block(id);
        if (block != null) {
            return block.readInteger(ValueBlock.indexOf(id), otherwise);
        }
        return cache.read(snapshot, id, key, scratch) instanceof IntegerValue integer
                ? integer.value()
                : otherwise;
    }

    private @Nullable ValueBlock block(long id) {
        int blockNumber = ValueBlock.blockOf(id);
        if (blockNumber == lastBlockNumber) {
            return lastBlock;
        }
        if (column == null) {
            return null;
        }
        ValueBlock found = column.find(blockNumber, version);
        if (found == null) {
            found = cache.missed(column, key, blockNumber, snapshot, version);
        }
        if (found != null) {
            lastBlockNumber = blockNumber;
            lastBlock = found;
        }
        return found;
    }
}
