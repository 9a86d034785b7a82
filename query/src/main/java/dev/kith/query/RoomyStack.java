package dev.kith.query;

import java.util.function.Supplier;

/**
 * Room for work that recurses as deep as a statement is nested or long. The limits of the parser
 * bound that depth, but a caller's stack may be small or nearly full.
 */
final class RoomyStack {
    /** A thousand levels of expressions and as many operators take less than 10 MB. */
    private static final long STACK_BYTES = 64L << 20;

    /** A shorter text cannot be nested so deep that it matters: a level takes two characters. */
    private static final int SHORT_TEXT_CHARS = 600;

    private RoomyStack() {}

    /** Does the work, on a thread of its own if the text is long; its errors are the caller's. */
    static <T> T call(String text, Supplier<T> work) {
        if (text.length() < SHORT_TEXT_CHARS) {
            return work.get();
        }
        var outcome = new Outcome<T>(work);
        Thread thread = new Thread(null, outcome, "kith-planning", STACK_BYTES);
        thread.start();
        joinUninterruptibly(thread);
        return outcome.get();
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What became of the work; read by the caller once the thread has ended. */
    private static final class Outcome<T> implements Runnable {
        private final Supplier<T> work;
        private Supplier<T> result = () -> {
            throw new IllegalStateException("not done");
        };

        private Outcome(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                T value = work.get();
                result = () -> value;
            } catch (RuntimeException failure) {
                result = () -> {
                    throw failure;
                };
            } catch (Error failure) {
                result = () -> {
                    throw failure;
                };
            }
        }

        T get() {
            return result.get();
        }
    }
}
