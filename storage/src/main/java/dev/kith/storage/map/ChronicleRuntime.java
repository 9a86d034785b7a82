package dev.kith.storage.map;

import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.ExceptionHandler;

/** Prepares the process for Chronicle Map, once and before its first class is loaded. */
final class ChronicleRuntime {
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";
    private static boolean prepared;

    private ChronicleRuntime() {}

    /** Opens what the library needs, and keeps it from printing and from calling home. */
    static synchronized void prepare() {
        if (prepared) {
            return;
        }
        System.setProperty("chronicle.analytics.disable", "true");
        JvmAccess.ensure();
        silently(() -> {
            Jvm.setExceptionHandlers(
                    ExceptionHandler.ignoresEverything(),
                    ExceptionHandler.ignoresEverything(),
                    ExceptionHandler.ignoresEverything());
            Jvm.setPerfExceptionHandler(ExceptionHandler.ignoresEverything());
        });
        prepared = true;
    }

    /**
     * Loading Chronicle initialises SLF4J, which prints three lines if the program has no logger.
     * That is no news to a user of Kith; a program that set the property keeps its setting.
     */
    private static void silently(Runnable firstUse) {
        if (System.getProperty(SLF4J_VERBOSITY) != null) {
            firstUse.run();
            return;
        }
        System.setProperty(SLF4J_VERBOSITY, "ERROR");
        try {
            firstUse.run();
        } finally {
            System.clearProperty(SLF4J_VERBOSITY);
        }
    }
}
