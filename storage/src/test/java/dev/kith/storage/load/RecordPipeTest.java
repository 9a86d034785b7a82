package dev.kith.storage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.map.ChronicleRecordStore;
import dev.kith.storage.record.RecordStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

final class RecordPipeTest {
    @TempDir
    private Path folder;

    /** What the thread writes is deleted next. */
    @Test
    void closingWaitsForTheThreadAlsoWhereItIsInterrupted() {
        var opened = new AtomicBoolean();
        var pipe = new RecordPipe(() -> {
            RecordStore store = slowly();
            opened.set(true);
            return store;
        });
        Thread.currentThread().interrupt();
        pipe.close();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(opened).isTrue();
    }

    private RecordStore slowly() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return ChronicleRecordStore.openToFill(folder);
    }
}
