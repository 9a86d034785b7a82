package dev.kith.storage.map;

import dev.kith.storage.record.RecordSnapshotContract;
import dev.kith.storage.record.RecordStore;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ChronicleRecordSnapshotTest extends RecordSnapshotContract {
    @TempDir
    Path temporary;

    @Override
    protected RecordStore create() {
        return ChronicleRecordStore.open(temporary.resolve("store"), StoreOptions.defaults());
    }
}
