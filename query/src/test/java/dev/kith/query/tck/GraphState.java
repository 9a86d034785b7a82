package dev.kith.query.tck;

import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.IdCursor;
import dev.kith.store.TokenKind;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Everything in a graph, so that the side effects of a statement are the difference of two of
 * these, as the kit defines them: a label counts once however many nodes have it, a property by its
 * entity, key and value.
 */
record GraphState(
        Set<Long> nodes, Set<Long> relationships, Set<String> labels, Set<String> properties) {

    static GraphState of(GraphStore store) {
        var state =
                new GraphState(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        try (GraphReader reader = store.snapshot()) {
            var values = new TckValueReader(reader);
            each(reader.allNodes(), id -> {
                state.nodes.add(id);
                for (int label : reader.labels(id)) {
                    state.labels.add(reader.tokens().name(TokenKind.LABEL, label));
                }
                reader.nodeProperties(
                        id,
                        (key, value) -> state.properties.add(
                                "n%d %d %s".formatted(id, key, values.read(value))));
            });
            each(reader.allRelationships(), id -> {
                state.relationships.add(id);
                reader.relationshipProperties(
                        id,
                        (key, value) -> state.properties.add(
                                "r%d %d %s".formatted(id, key, values.read(value))));
            });
        }
        return state;
    }

    /** The differences that are not 0, named as the kit names them: {@code +nodes}. */
    Map<String, Integer> changesTo(GraphState after) {
        var changes = new TreeMap<String, Integer>();
        count(changes, "nodes", nodes, after.nodes);
        count(changes, "relationships", relationships, after.relationships);
        count(changes, "labels", labels, after.labels);
        count(changes, "properties", properties, after.properties);
        return changes;
    }

    private static <T> void count(
            Map<String, Integer> changes, String what, Set<T> before, Set<T> after) {
        int added = (int)
                after.stream().filter(element -> !before.contains(element)).count();
        int removed = (int)
                before.stream().filter(element -> !after.contains(element)).count();
        if (added > 0) {
            changes.put("+" + what, added);
        }
        if (removed > 0) {
            changes.put("-" + what, removed);
        }
    }

    private static void each(IdCursor cursor, LongConsumer action) {
        long[] ids = new long[256];
        for (int count = cursor.next(ids, 0, ids.length);
                count > 0;
                count = cursor.next(ids, 0, ids.length)) {
            for (int i = 0; i < count; i++) {
                action.accept(ids[i]);
            }
        }
    }
}
