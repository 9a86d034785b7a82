package dev.kith.query.optimize;

import dev.kith.store.GraphReader;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.Statistics;
import dev.kith.store.TokenKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statistics and indexes of one state of a store. */
final class StorePlanningContext implements PlanningContext {
    private final GraphReader reader;
    private final Statistics statistics;

    /** The search for an order asks again and again. */
    private final Map<String, List<Index>> indexesByLabel = new HashMap<>();

    StorePlanningContext(GraphReader reader) {
        this.reader = reader;
        this.statistics = reader.statistics();
    }

    @Override
    public double nodes() {
        return statistics.nodes();
    }

    @Override
    public double nodesWithLabel(String label) {
        return statistics.nodesWithLabel(reader.tokens().find(TokenKind.LABEL, label));
    }

    @Override
    public double relationships() {
        return statistics.relationships();
    }

    @Override
    public double relationshipsOfType(String type) {
        return statistics.relationshipsOfType(
                reader.tokens().find(TokenKind.RELATIONSHIP_TYPE, type));
    }

    @Override
    public List<Index> indexes(String label) {
        return indexesByLabel.computeIfAbsent(label, this::findIndexes);
    }

    private List<Index> findIndexes(String label) {
        int token = reader.tokens().find(TokenKind.LABEL, label);
        var indexes = new ArrayList<Index>();
        for (IndexDescriptor index : reader.indexes()) {
            if (index.label() == token) {
                var keys = new ArrayList<String>();
                for (int key : index.keys()) {
                    keys.add(reader.tokens().name(TokenKind.PROPERTY_KEY, key));
                }
                indexes.add(new Index(
                        List.copyOf(keys), index.unique(), statistics.distinctValues(index)));
            }
        }
        return List.copyOf(indexes);
    }
}
