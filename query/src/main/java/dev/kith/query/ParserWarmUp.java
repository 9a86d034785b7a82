package dev.kith.query;

import dev.kith.query.parse.CypherParser;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Parses a few statements beside the caller, once in a virtual machine: the first parse takes some
 * tenths of a second, which nobody should wait for.
 */
final class ParserWarmUp {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private ParserWarmUp() {}

    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            var thread = new Thread(CypherParser::warmUp, "kith-parser-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
