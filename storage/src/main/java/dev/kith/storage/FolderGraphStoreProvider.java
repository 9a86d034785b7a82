package dev.kith.storage;

import dev.kith.GraphOptions;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.storage.graph.RecordGraphStore;
import dev.kith.storage.load.CsvBulkLoader;
import dev.kith.storage.map.ChronicleRecordStore;
import dev.kith.storage.map.StoreOptions;
import dev.kith.storage.record.RecordStore;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreProvider;

import java.nio.file.Path;

/** Opens graphs in folders, on Chronicle Map. */
public final class FolderGraphStoreProvider implements GraphStoreProvider {
    @Override
    public GraphStore open(Path folder, GraphOptions options) {
        StoreOptions storeOptions = StoreOptions.defaults()
                .withCreateIfMissing(options.createIfMissing() && !options.readOnly())
                .withAsyncBound(options.asyncBound());
        RecordStore records = ChronicleRecordStore.open(folder, storeOptions);
        try {
            return new RecordGraphStore(records, options);
        } catch (RuntimeException failed) {
            try {
                records.close();
            } catch (RuntimeException suppressed) {
                failed.addSuppressed(suppressed);
            }
            throw failed;
        }
    }

    @Override
    public BulkLoadReport load(BulkLoad load) {
        return CsvBulkLoader.run(load);
    }
}
