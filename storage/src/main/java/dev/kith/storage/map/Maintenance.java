package dev.kith.storage.map;

import dev.kith.Durability;
import dev.kith.KithException;
import dev.kith.storage.folder.Uninterrupted;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens beside commits: syncing those that did not wait for it, and condensing the journal.
 * Its one thread is started when it is first needed, and does not keep the process alive.
 */
final class Maintenance {
    private static final long STOP_MINUTES = 10;

    private final ChronicleRecordStore store;
    private final StoreOptions options;
    private final AtomicBoolean syncIsDue = new AtomicBoolean();
    private final AtomicBoolean checkpointIsDue = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;

    Maintenance(ChronicleRecordStore store, StoreOptions options) {
        this.store = store;
        this.options = options;
    }

    /** Called after each commit, by one thread at a time. */
    void committed(Durability durability, long journalBytes) {
        if (durability == Durability.ASYNC && syncIsDue.compareAndSet(false, true)) {
            // Half the bound: the other half is for the sync itself.
            long delayMillis = options.asyncBound().toMillis() / 2;
            var unused = thread().schedule(this::sync, delayMillis, TimeUnit.MILLISECONDS);
        }
        if (journalBytes > options.checkpointBytes()
                && checkpointIsDue.compareAndSet(false, true)) {
            thread().execute(this::checkpoint);
        }
    }

    /** Waits for work that has begun, and takes no more. */
    void stop() {
        ScheduledExecutorService running = running();
        if (running == null) {
            return;
        }
        running.shutdown();
        // What has begun changes files, which nobody may do once the folder is given up.
        Uninterrupted.await(
                running::isTerminated,
                () -> running.awaitTermination(STOP_MINUTES, TimeUnit.MINUTES));
    }

    private synchronized @Nullable ScheduledExecutorService running() {
        return thread;
    }

    private synchronized ScheduledExecutorService thread() {
        ScheduledExecutorService running = thread;
        if (running == null) {
            var made = new ScheduledThreadPoolExecutor(
                    1,
                    work -> Thread.ofPlatform()
                            .daemon()
                            .name("kith-maintenance")
                            .unstarted(work));
            made.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            thread = made;
            running = made;
        }
        return running;
    }

    private void sync() {
        syncIsDue.set(false);
        try {
            store.syncInBackground();
        } catch (IOException failed) {
            // The store is poisoned now: the next commit reports it.
        }
    }

    private void checkpoint() {
        try {
            store.checkpointInBackground();
        } catch (IOException | KithException failed) {
            // The journal stays as long as it is and still holds everything; the next commit that
            // finds it too long tries again. If a sync failed, the store is poisoned.
        } finally {
            checkpointIsDue.set(false);
        }
    }
}
