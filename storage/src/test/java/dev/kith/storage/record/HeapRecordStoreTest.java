package dev.kith.storage.record;

class HeapRecordStoreTest extends RecordStoreContract {
    @Override
    protected RecordStore create() {
        return new HeapRecordStore();
    }
}
