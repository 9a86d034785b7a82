package dev.kith.storage.record;

class HeapRecordConcurrencyTest extends RecordConcurrencyContract {
    @Override
    protected RecordStore create() {
        return new HeapRecordStore();
    }
}
