package dev.kith.storage.folder;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Work on files that an interrupt of its thread would end, with the files closed, and waiting for
 * what works on them. It is begun again then, and the thread is left as interrupted as it was: what
 * waits for locks and queues sees it.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** What can be begun again. */
    @FunctionalInterface
    public interface FileWork<T> {
        T run() throws IOException;
    }

    /** Waiting for something, maybe not until it has ended. */
    @FunctionalInterface
    public interface Waiting {
        void run() throws InterruptedException;
    }

    /** Waits until something has ended; where an interrupt ends the waiting, waits again. */
    public static void await(BooleanSupplier ended, Waiting waiting) {
        boolean interrupted = false;
        while (!ended.getAsBoolean()) {
            try {
                waiting.run();
            } catch (InterruptedException meanwhile) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static <T> T run(FileWork<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (IOException | RuntimeException failed) {
                    if (!Thread.interrupted()) {
                        throw failed;
                    }
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
