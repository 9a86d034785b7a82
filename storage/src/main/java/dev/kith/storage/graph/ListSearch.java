package dev.kith.storage.graph;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.PropertyReader;
import dev.kith.value.Value;

import java.util.List;

/**
 * Answers what is asked of an index but not held in it: equality with a list. Looks at every node
 * with the label.
 */
final class ListSearch {
    private ListSearch() {}

    static IdCursor search(GraphReader reader, IndexDescriptor index, IndexRange range) {
        if (range.next().isPresent()) {
            throw new QueryException(
                    ErrorCode.NOT_SUPPORTED,
                    Classification.runtime("TypeError", "InvalidArgumentType"),
                    "an index cannot compare lists, maps or entities by order");
        }
        List<Value> wanted = range.equal();
        PropertyReader[] properties = new PropertyReader[wanted.size()];
        for (int i = 0; i < properties.length; i++) {
            properties[i] = reader.nodeProperty(index.keys()[i]);
        }
        return new FilteredCursor(reader.nodesWithLabel(index.label()), nodeId -> {
            for (int i = 0; i < properties.length; i++) {
                Value value = properties[i].read(nodeId);
                if (value.isNull() || !value.equals(wanted.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }
}
