package dev.kith.storage.cache;

import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.record.RecordBuffer;

/**
 * How many relationships a node has, by type and direction. Immutable.
 *
 * @param outgoing types of outgoing relationships, ascending
 * @param outgoingDegrees at the same places
 * @param incoming types of incoming relationships, ascending
 * @param incomingDegrees at the same places
 */
record NodeDegrees(int[] outgoing, long[] outgoingDegrees, int[] incoming, long[] incomingDegrees) {
    static final NodeDegrees NONE =
            new NodeDegrees(new int[0], new long[0], new int[0], new long[0]);

    static NodeDegrees of(RecordBuffer record) {
        if (record.length() == 0) {
            return NONE;
        }
        int[] outgoing = DegreeRecord.types(record, false);
        int[] incoming = DegreeRecord.types(record, true);
        return new NodeDegrees(
                outgoing,
                degrees(record, outgoing, false),
                incoming,
                degrees(record, incoming, true));
    }

    long degree(int slot) {
        boolean isIncoming = AdjacencyChunk.isIncomingSlot(slot);
        int[] types = types(isIncoming);
        int type = AdjacencyChunk.typeOfSlot(slot);
        for (int i = 0; i < types.length; i++) {
            if (types[i] == type) {
                return isIncoming ? incomingDegrees[i] : outgoingDegrees[i];
            }
        }
        return 0;
    }

    int[] types(boolean isIncoming) {
        return isIncoming ? incoming : outgoing;
    }

    private static long[] degrees(RecordBuffer record, int[] types, boolean isIncoming) {
        long[] degrees = new long[types.length];
        for (int i = 0; i < types.length; i++) {
            degrees[i] = DegreeRecord.degree(record, AdjacencyChunk.slot(types[i], isIncoming));
        }
        return degrees;
    }
}
