package dev.kith.storage.graph;

import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.StoreErrors;

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
        if (degrees(nodeId).length() > 0) {
            if (count == nodeIds.length) {
                nodeIds = Arrays.copyOf(nodeIds, Math.max(8, 2 * count));
            }
            nodeIds[count++] = nodeId;
        }
    }

    void check() {
        for (int i = 0; i < count; i++) {
            RecordBuffer degrees = degrees(nodeIds[i]);
            if (degrees.length() > 0) {
                throw StoreErrors.nodeStillConnected(nodeIds[i], DegreeRecord.total(degrees));
            }
        }
        count = 0;
    }

    private RecordBuffer degrees(long nodeId) {
        return records.find(RecordKind.DEGREE, nodeId, 0, 0, scratch);
    }
}
