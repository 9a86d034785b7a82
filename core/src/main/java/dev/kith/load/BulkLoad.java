package dev.kith.load;

import dev.kith.GraphOptions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a new database from CSV files with typed headers ({@code id:ID(Person)}, {@code age:int},
 * {@code :START_ID(Person)}, {@code :END_ID(Person)}, {@code :TYPE}, {@code :LABEL}), as other
 * graph importers use them. Immutable: each method gives a changed copy.
 *
 * <p>The types of a property are {@code int}, {@code long}, {@code float}, {@code double}, {@code
 * boolean}, {@code string}, {@code date}, {@code localtime}, {@code time}, {@code localdatetime},
 * {@code datetime}, {@code duration} and {@code point}, each with {@code []} behind it for a list.
 * A time or datetime without a zone is in UTC, or as {@code :datetime{timezone:Europe/Paris}} says.
 * A point is written <code>{x: 1, y: 2}</code> or <code>{latitude: 51.5, longitude: -0.1}</code>, in
 * the system that its coordinates imply or {@code :point{crs:wgs-84}} says.
 *
 * <p>Either the whole graph is there afterwards or nothing is: it is built beside the target and
 * renamed.
 *
 * @param target the folder of the new database: missing or empty
 * @param nodes files of nodes
 * @param relationships files of relationships
 * @param indexes indexes to build over what was loaded
 * @param delimiter between fields
 * @param listDelimiter between elements of a field whose type ends in {@code []}
 * @param options of the new database
 * @param progress told from time to time, on the calling thread
 */
public record BulkLoad(
        Path target,
        List<NodeFile> nodes,
        List<RelationshipFile> relationships,
        List<IndexToBuild> indexes,
        char delimiter,
        char listDelimiter,
        GraphOptions options,
        BulkLoadProgress progress) {

    /** Nodes with these labels, beside those that a {@code :LABEL} column gives. */
    public record NodeFile(List<String> labels, Path file) {}

    /** Relationships of this type, unless a {@code :TYPE} column says otherwise. */
    public record RelationshipFile(String type, Path file) {}

    /** An index over nodes of a label. */
    public record IndexToBuild(String label, List<String> keys, boolean unique) {}

    public static BulkLoad into(Path target) {
        return new BulkLoad(
                target,
                List.of(),
                List.of(),
                List.of(),
                ',',
                ';',
                GraphOptions.defaults(),
                BulkLoadProgress.SILENT);
    }

    /** Adds a file of nodes; {@code label} may be several, separated by {@code :}, or empty. */
    public BulkLoad nodes(String label, Path file) {
        List<String> labels = label.isEmpty() ? List.of() : List.of(label.split(":"));
        return new BulkLoad(
                target,
                plus(nodes, new NodeFile(labels, file)),
                relationships,
                indexes,
                delimiter,
                listDelimiter,
                options,
                progress);
    }

    /** Adds a file of relationships; {@code type} may be empty if the file has a {@code :TYPE}. */
    public BulkLoad relationships(String type, Path file) {
        return new BulkLoad(
                target,
                nodes,
                plus(relationships, new RelationshipFile(type, file)),
                indexes,
                delimiter,
                listDelimiter,
                options,
                progress);
    }

    /** Builds an index over what was loaded. */
    public BulkLoad index(String label, String key) {
        return with(new IndexToBuild(label, List.of(key), false));
    }

    /** Builds a unique index over what was loaded; a duplicate value fails the load. */
    public BulkLoad uniqueIndex(String label, String key) {
        return with(new IndexToBuild(label, List.of(key), true));
    }

    private BulkLoad with(IndexToBuild index) {
        return new BulkLoad(
                target,
                nodes,
                relationships,
                plus(indexes, index),
                delimiter,
                listDelimiter,
                options,
                progress);
    }

    public BulkLoad delimiter(char newDelimiter) {
        return new BulkLoad(
                target,
                nodes,
                relationships,
                indexes,
                newDelimiter,
                listDelimiter,
                options,
                progress);
    }

    public BulkLoad listDelimiter(char newListDelimiter) {
        return new BulkLoad(
                target,
                nodes,
                relationships,
                indexes,
                delimiter,
                newListDelimiter,
                options,
                progress);
    }

    public BulkLoad options(GraphOptions newOptions) {
        return new BulkLoad(
                target,
                nodes,
                relationships,
                indexes,
                delimiter,
                listDelimiter,
                newOptions,
                progress);
    }

    public BulkLoad progress(BulkLoadProgress newProgress) {
        return new BulkLoad(
                target,
                nodes,
                relationships,
                indexes,
                delimiter,
                listDelimiter,
                options,
                newProgress);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
