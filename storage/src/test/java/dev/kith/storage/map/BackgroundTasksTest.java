package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who closes the tasks of a load or of a rebuild goes on to give its folder to others. */
final class BackgroundTasksTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean firstDone = new AtomicBoolean();
    private final AtomicBoolean secondDone = new AtomicBoolean();

    @Test
    void closingWaitsForWhatIsBeingDoneAlsoWhereItIsInterrupted() throws Exception {
        var tasks = new BackgroundTasks();
        tasks.add(() -> done(firstDone));
        begun.await();
        Thread.currentThread().interrupt();
        tasks.close();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(firstDone).isTrue();
    }

    @Test
    void closingLeavesWhatWasNotBegun() throws Exception {
        var tasks = new BackgroundTasks();
        tasks.add(() -> done(firstDone));
        begun.await();
        tasks.add(() -> done(secondDone));
        tasks.close();
        tasks.close();
        assertThat(firstDone).isTrue();
        assertThat(secondDone).isFalse();
    }

    @Test
    void finishingDoesAll() throws IOException {
        try (var tasks = new BackgroundTasks()) {
            tasks.add(() -> done(firstDone));
            tasks.add(() -> done(secondDone));
            tasks.finish();
        }
        assertThat(firstDone).isTrue();
        assertThat(secondDone).isTrue();
    }

    @Test
    void nothingIsDoneBehindAFailure() throws IOException {
        try (var tasks = new BackgroundTasks()) {
            tasks.add(() -> {
                throw new IOException("no space");
            });
            assertThatThrownBy(() -> {
                        tasks.add(() -> done(firstDone));
                        tasks.finish();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no space");
        }
        assertThat(firstDone).isFalse();
    }

    /** Takes long enough to be interrupted. */
    private void done(AtomicBoolean done) {
        begun.countDown();
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        done.set(true);
    }
}
