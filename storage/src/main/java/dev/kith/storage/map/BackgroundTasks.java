package dev.kith.storage.map;

import dev.kith.storage.folder.Uninterrupted;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Makes maps and forces files to the disk on a thread of its own, while records are still being
 * gathered: at the end of a bulk load little is left to wait for. A failure ends the load and nothing
 * is run after it, since a second attempt to force the same bytes may seem to succeed.
 */
final class BackgroundTasks implements AutoCloseable {
    /** What is done there. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Who adds tasks faster than they are done waits: each may hold all records of a map. */
    private static final int MAX_WAITING = 1;

    private static final Task END = () -> {};

    private final BlockingQueue<Task> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread = new Thread(this::runAll, "kith-bulk-maps");
    private volatile @Nullable Throwable failure;
    private volatile boolean abandoned;

    BackgroundTasks() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds a task, unless one has failed. */
    void add(Task task) throws IOException {
        check();
        enqueue(task);
    }

    /** Waits until all is done. */
    void finish() throws IOException {
        enqueue(END);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        check();
    }

    /**
     * Waits for the task that is being done, whatever interrupts that: who closes goes on to give
     * the folder to others. Tasks that were not begun are left.
     */
    @Override
    public void close() {
        abandoned = true;
        Uninterrupted.await(() -> !thread.isAlive(), () -> {
            waiting.clear();
            waiting.add(END);
            thread.join();
        });
    }

    private void check() throws IOException {
        Throwable failed = failure;
        if (failed instanceof IllegalStateException defect) {
            throw defect;
        }
        if (failed != null) {
            throw new IOException("writing a map or forcing a file failed: " + failed, failed);
        }
    }

    private void enqueue(Task task) throws IOException {
        try {
            waiting.put(task);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IOException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IOException("the thread was interrupted while maps were made", interrupted);
    }

    private void runAll() {
        try {
            for (Task task = waiting.take(); task != END; task = waiting.take()) {
                run(task);
            }
        } catch (InterruptedException nobodyInterrupts) {
            failure = nobodyInterrupts;
        }
    }

    private void run(Task task) {
        if (failure == null && !abandoned) {
            try {
                task.run();
            } catch (Throwable failed) {
                // Whatever it is: nobody else would tell the thread that adds tasks.
                failure = failed;
            }
        }
    }
}
