package dev.kith.storage.folder;

import java.io.IOException;

/**
 * Work on files that an interrupt of its thread would end, with the files closed. It is begun again
 * then, and the thread is left as interrupted as it was: what waits for locks and queues sees it.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** What can be begun again. */
    @FunctionalInterface
    public interface FileWork<T> {
        T run() throws IOException;
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
