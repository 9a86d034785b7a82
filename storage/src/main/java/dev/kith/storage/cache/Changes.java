package dev.kith.storage.cache;

import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;

import java.util.Arrays;

/** The edited records of a transaction by kind: places in its buffer. */
final class Changes {
    private final int[][] byKind = new int[RecordKind.values().length][];
    private final int[] counts = new int[byKind.length];

    Changes(WriteBuffer writes) {
        Arrays.fill(byKind, new int[0]);
        for (int i = 0; i < writes.size(); i++) {
            int kind = writes.kind(i).number();
            if (counts[kind] == byKind[kind].length) {
                byKind[kind] = Arrays.copyOf(byKind[kind], Math.max(8, 2 * counts[kind]));
            }
            byKind[kind][counts[kind]++] = i;
        }
    }

    int count(RecordKind kind) {
        return counts[kind.number()];
    }

    /** The place in the buffer of the n-th edited record of a kind. */
    int at(RecordKind kind, int n) {
        return byKind[kind.number()][n];
    }

    /** The first parts of the keys of a kind, ascending, each once. */
    long[] ids(WriteBuffer writes, RecordKind kind) {
        long[] ids = new long[count(kind)];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = writes.keyA(at(kind, i));
        }
        Arrays.sort(ids);
        int distinct = 0;
        for (int i = 0; i < ids.length; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[distinct++] = ids[i];
            }
        }
        return Arrays.copyOf(ids, distinct);
    }
}
