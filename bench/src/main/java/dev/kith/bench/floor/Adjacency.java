package dev.kith.bench.floor;

import java.util.Arrays;

/**
 * Compressed sparse rows: the neighbours of {@code node} are {@code targets[starts[node]]} up to
 * {@code targets[starts[node + 1]]}, sorted; {@code properties[p][i]} belongs to {@code targets[i]}.
 */
record Adjacency(int[] starts, int[] targets, int[][] properties) {
    /** From rows, by one of their columns to another; the columns from the third on are properties. */
    static Adjacency of(IntegerRows rows, int nodes, int sourceColumn, int targetColumn) {
        int[] sources = rows.columns()[sourceColumn];
        int[] starts = starts(sources, rows.size(), nodes);
        int[] order = sortedRows(rows, starts, sources, rows.columns()[targetColumn]);
        var properties = new int[rows.columns().length - 2][];
        for (int property = 0; property < properties.length; property++) {
            properties[property] = arranged(rows.columns()[property + 2], order);
        }
        return new Adjacency(starts, arranged(rows.columns()[targetColumn], order), properties);
    }

    private static int[] starts(int[] sources, int rows, int nodes) {
        var starts = new int[nodes + 1];
        for (int row = 0; row < rows; row++) {
            starts[sources[row] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }

    /** The rows by source, then target. */
    private static int[] sortedRows(IntegerRows rows, int[] starts, int[] sources, int[] targets) {
        int[] free = starts.clone();
        var keys = new long[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            keys[free[sources[row]]++] = ((long) targets[row] << 32) | row;
        }
        var order = new int[keys.length];
        for (int node = 0; node + 1 < starts.length; node++) {
            Arrays.sort(keys, starts[node], starts[node + 1]);
        }
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private static int[] arranged(int[] column, int[] order) {
        var arranged = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            arranged[i] = column[order[i]];
        }
        return arranged;
    }
}
