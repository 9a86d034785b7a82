package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.RecordStoreContract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ChronicleRecordStoreTest extends RecordStoreContract {
    @TempDir
    Path temporary;

    @Override
    protected RecordStore create() {
        return open(StoreOptions.defaults());
    }

    private ChronicleRecordStore open(StoreOptions options) {
        return ChronicleRecordStore.open(temporary.resolve("store"), options);
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        put(RecordKind.NODE, 1, "Ann");
        put(RecordKind.NODE, 2, "Bob");
        delete(RecordKind.NODE, 1);
        store.close();

        store = open(StoreOptions.defaults());

        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.CLEAN);
        assertThat(store.version()).isEqualTo(3);
        assertThat(scan(RecordKind.NODE)).containsExactly("2=Bob");
        assertThat(put(RecordKind.NODE, 3, "Cid")).isEqualTo(new CommitResult.Committed(4));
        assertThat(scan(RecordKind.NODE)).containsExactly("2=Bob", "3=Cid");
    }
}
