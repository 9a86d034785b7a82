package dev.kith.store;

import dev.kith.GraphOptions;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;

import java.nio.file.Path;

/** Opens stores in folders: found by {@link java.util.ServiceLoader}. */
public interface GraphStoreProvider {
    /**
     * Opens the database in a folder, or creates one there if the options allow.
     *
     * @throws dev.kith.KithException {@code NOT_A_DATABASE}, {@code DATABASE_NOT_FOUND}, {@code
     *     DATABASE_LOCKED}, {@code UNSUPPORTED_FORMAT}, {@code CORRUPT_STORE}, {@code READ_ONLY},
     *     {@code DISK_FULL}, {@code IO}
     */
    GraphStore open(Path folder, GraphOptions options);

    /** Builds a new database from files; see {@link BulkLoad}. */
    BulkLoadReport load(BulkLoad load);
}
