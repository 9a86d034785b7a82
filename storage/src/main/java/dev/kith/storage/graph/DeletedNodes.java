package dev.kith.storage.graph;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;

import java.util.Arrays;

/** The nodes deleted since the last check, which must not have relationships at the next. */
final class DeletedNodes {
    private final WriteBuffer records;
    private final RecordBuffer scratch = new RecordBuffer(0);
    private long[] nodeIds = {};
    private int count;

    DeletedNodes(WriteBuffer records) {
        this.records = records;
    }

    void add(long nodeId) {
        if (isConnected(nodeId)) {
            if (count == nodeIds.length) {
                nodeIds = Arrays.copyOf(nodeIds, Math.max(8, 2 * count));
            }
            nodeIds[count++] = nodeId;
        }
    }

    void check() {
        for (int i = 0; i < count; i++) {
            if (isConnected(nodeIds[i])) {
                throw GraphErrors.stillConnected(nodeIds[i]);
            }
        }
        count = 0;
    }

    private boolean isConnected(long nodeId) {
        return records.find(RecordKind.DEGREE, nodeId, 0, 0, scratch).length() > 0;
    }
}
