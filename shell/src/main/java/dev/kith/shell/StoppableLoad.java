package dev.kith.shell;

import dev.kith.load.BulkLoadProgress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a load when the process is asked to stop, as by Ctrl-C, and lets it remove what it has built
 * before the process is gone.
 */
final class StoppableLoad implements BulkLoadProgress, AutoCloseable {
    private static final int MAX_WAIT_SECONDS = 20;

    private final BulkLoadProgress shown;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread whenStopped = new Thread(this::stop, "kith-stop-load");
    private volatile boolean stopping;

    StoppableLoad(BulkLoadProgress shown) {
        this.shown = shown;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    /** Once the process is stopping this throws, which ends the load. */
    @Override
    public void report(String phase, long rows, long bytesRead, long bytesInAll) {
        if (stopping) {
            throw new CancellationException();
        }
        shown.report(phase, rows, bytesRead, bytesInAll);
    }

    private void stop() {
        stopping = true;
        try {
            // Not for ever: a second Ctrl-C would not be heard.
            boolean inTime = ended.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            System.err.println(
                    inTime
                            ? "stopped: nothing was loaded"
                            : "stopped before what was built could be removed; the next import does it");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        }
    }
}
