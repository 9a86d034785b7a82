package dev.kith.storage.map;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Forces files to the disk on a thread of its own, while others are still being written: at the end
 * of a bulk load little is left to wait for. A failure is kept and thrown at the end, since a second
 * attempt to force the same bytes may seem to succeed.
 */
final class EarlySync implements AutoCloseable {
    /** Forces something. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private static final Task END = () -> {};

    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::runAll, "kith-bulk-sync");
    private volatile @Nullable Throwable failure;

    EarlySync() {
        thread.setDaemon(true);
        thread.start();
    }

    void add(Task task) {
        tasks.add(task);
    }

    /** Waits until all is done. */
    void finish() throws IOException {
        close();
        Throwable failed = failure;
        if (failed != null) {
            throw new IOException("forcing a file to the disk failed: " + failed, failed);
        }
    }

    @Override
    public void close() {
        tasks.add(END);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", interrupted);
        }
    }

    private void runAll() {
        try {
            for (Task task = tasks.take(); task != END; task = tasks.take()) {
                task.run();
            }
        } catch (Throwable failed) {
            // Whatever it is: nobody else would tell the thread that waits in finish().
            failure = failed;
        }
    }
}
