package dev.kith.query.optimize;

import dev.kith.store.GraphReader;

import java.util.List;

/** What is known about the graph before running: counts and indexes, by name. */
public interface PlanningContext {
    double nodes();

    double nodesWithLabel(String label);

    double relationships();

    double relationshipsOfType(String type);

    /** The indexes over nodes of a label. */
    List<Index> indexes(String label);

    /**
     * An index.
     *
     * @param keys property keys, in index order
     * @param unique whether no two nodes have the same values
     * @param distinctValues how many different values it holds, at least 1
     */
    record Index(List<String> keys, boolean unique, double distinctValues) {}

    static PlanningContext of(GraphReader reader) {
        return new StorePlanningContext(reader);
    }
}
