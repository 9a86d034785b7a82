package dev.kith.query.tck;

import java.util.concurrent.atomic.AtomicInteger;

/** How many scenarios ended how, on one store. Scenarios may end beside one another. */
final class TckTally {
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger denied = new AtomicInteger();

    void countPassed() {
        passed.incrementAndGet();
    }

    void countFailed() {
        failed.incrementAndGet();
    }

    void countDenied() {
        denied.incrementAndGet();
    }

    @Override
    public String toString() {
        return "%d scenarios, %d passed, %d failed, %d denied"
                .formatted(
                        passed.get() + failed.get() + denied.get(),
                        passed.get(),
                        failed.get(),
                        denied.get());
    }
}
