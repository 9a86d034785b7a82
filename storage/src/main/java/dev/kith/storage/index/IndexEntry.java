package dev.kith.storage.index;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.IndexDescriptor;

/** What an index holds of a node. */
public final class IndexEntry {
    private IndexEntry() {}

    /**
     * Writes the entry of a node.
     *
     * @param node a node record, without bytes if there is none
     * @param into without bytes afterwards if the index does not hold the node
     * @throws KithException {@code VALUE_TOO_LARGE}
     */
    public static void write(
            IndexDescriptor index, long nodeId, RecordBuffer node, RecordBuffer into) {
        into.clear();
        if (!NodeRecord.hasLabel(node, index.label())) {
            return;
        }
        for (int key : index.keys()) {
            if (!NodeRecord.putIndexKey(node, key, into)) {
                into.clear();
                return;
            }
        }
        IndexKey.putNode(into, nodeId);
        if (into.length() > IndexKey.MAX_BYTES) {
            throw new KithException(
                    ErrorCode.VALUE_TOO_LARGE,
                    "the values of node %d take %d bytes in the index `%s`; at most %d can be indexed"
                            .formatted(nodeId, into.length(), index.name(), IndexKey.MAX_BYTES));
        }
    }
}
