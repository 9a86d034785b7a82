package dev.kith.shell.output;

import dev.kith.load.BulkLoadProgress;

import java.io.PrintStream;

/** A line on standard error that is written over as a load goes on; nothing if it is no terminal. */
public final class LoadProgressBar implements BulkLoadProgress {
    private static final int WIDTH = 30;

    /** Set by the launcher: a JVM from 22 on can no longer tell from {@code System.console()}. */
    private static final String TERMINAL_PROPERTY = "kith.terminal";

    private final PrintStream out;
    private final boolean terminal;
    private boolean drawn;

    public LoadProgressBar(PrintStream out) {
        this.out = out;
        this.terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
    }

    @Override
    public void report(String phase, long rows, long bytesRead, long bytesInAll) {
        if (!terminal) {
            return;
        }
        double share = bytesInAll == 0 ? 1 : Math.min(1.0, (double) bytesRead / bytesInAll);
        int full = (int) (share * WIDTH);
        out.printf(
                "\r[%s%s] %3.0f %%  %,d rows  %-24s",
                "#".repeat(full), ".".repeat(WIDTH - full), 100 * share, rows, phase);
        out.flush();
        drawn = true;
    }

    /** Ends the line. */
    public void end() {
        if (drawn) {
            out.println();
            drawn = false;
        }
    }
}
