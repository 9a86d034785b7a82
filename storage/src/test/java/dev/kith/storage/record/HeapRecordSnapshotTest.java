package dev.kith.storage.record;

class HeapRecordSnapshotTest extends RecordSnapshotContract {
    @Override
    protected RecordStore create() {
        return new HeapRecordStore();
    }
}
