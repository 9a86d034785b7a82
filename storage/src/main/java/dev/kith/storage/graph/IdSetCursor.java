package dev.kith.storage.graph;

import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.IdCursor;

/** Lists the members of a set of ids, a block at a time. */
final class IdSetCursor implements IdCursor {
    private final RecordView records;
    private final long set;
    private final long blockCount;
    private final long[] words = new long[IdBlock.WORDS];
    private final RecordBuffer scratch = new RecordBuffer();
    private long block = -1;
    private int word = IdBlock.WORDS;

    /**
     * Of a set.
     *
     * @param idBound greater than every member
     */
    IdSetCursor(RecordView records, long set, long idBound) {
        this.records = records;
        this.set = set;
        blockCount = idBound == 0 ? 0 : IdBlock.blockOf(idBound - 1) + 1;
    }

    @Override
    public int next(long[] into, int from, int limit) {
        int written = 0;
        while (written < limit && (word < IdBlock.WORDS || nextBlock())) {
            long rest = words[word];
            long firstId = IdBlock.firstId(block) + (long) word * Long.SIZE;
            while (rest != 0 && written < limit) {
                into[from + written++] = firstId + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
            }
            words[word] = rest;
            if (rest == 0) {
                word++;
            }
        }
        return written;
    }

    private boolean nextBlock() {
        while (++block < blockCount) {
            RecordBuffer record = records.find(RecordKind.LABEL, set, block, 0, scratch);
            if (record.length() > 0) {
                IdBlock.read(record, words);
                word = 0;
                return true;
            }
        }
        block = blockCount;
        return false;
    }
}
