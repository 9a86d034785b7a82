package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.PropertyReader;
import dev.kith.store.TokenKind;
import dev.kith.value.ListValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import java.util.stream.LongStream;

/** Finds the nodes with a label that have a value under a key. */
final class NodeSearch {
    private static final int BATCH = 256;

    private final GraphReader reader;
    private final int label;
    private final int key;

    NodeSearch(GraphReader reader, String label, String key) {
        this.reader = reader;
        this.label = reader.tokens().find(TokenKind.LABEL, label);
        this.key = reader.tokens().find(TokenKind.PROPERTY_KEY, key);
    }

    /** Ids, in order of id. */
    LongStream find(Value wanted) {
        PropertyReader property = reader.nodeProperty(key);
        LongStream.Builder found = LongStream.builder();
        IdCursor candidates = candidates(wanted);
        long[] batch = new long[BATCH];
        int count = candidates.next(batch, 0, BATCH);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                if (ValueEquality.equal(property.read(batch[i]), wanted) == Truth.TRUE) {
                    found.add(batch[i]);
                }
            }
            count = candidates.next(batch, 0, BATCH);
        }
        return found.build();
    }

    private IdCursor candidates(Value wanted) {
        for (IndexDescriptor index : reader.indexes()) {
            boolean fits =
                    index.label() == label && index.keys().length == 1 && index.keys()[0] == key;
            if (fits && !(wanted instanceof ListValue)) {
                return reader.seek(index, IndexRange.equal(wanted));
            }
        }
        return reader.nodesWithLabel(label);
    }
}
