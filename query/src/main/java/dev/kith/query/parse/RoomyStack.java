package dev.kith.query.parse;

import java.util.function.Supplier;

/**
 * Room for work that recurses as deep as a statement is nested or long. The limits of the parser
 * bound that depth, but a caller's stack may be small or nearly full.
 */
public final class RoomyStack {
    /** A thousand levels of expressions and as many operators take less than 10 MB. */
    private static final long STACK_BYTES = 64L << 20;

    /** What nests without any bracket in a text shorter than this takes less than 200 KB. */
    private static final int SHORT_TEXT_CHARS = 600;

    /** A level takes up to 4 KB of stack in code that is not fully compiled. */
    private static final int FEW_LEVELS = 48;

    private RoomyStack() {}

    /**
     * Does the work, on a thread of its own if the text is long or may be deep; its errors are the
     * caller's. Work within such work stays where it is.
     */
    public static <T> T call(String text, Supplier<T> work) {
        if (isShallow(text) || Thread.currentThread() instanceof RoomyThread) {
            return work.get();
        }
        var outcome = new Outcome<T>(work);
        Thread thread = new RoomyThread(outcome);
        thread.start();
        joinUninterruptibly(thread);
        return outcome.get();
    }

    private static boolean isShallow(String text) {
        if (text.length() >= SHORT_TEXT_CHARS) {
            return false;
        }
        int levels = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{', '!', '-', '+' -> levels++;
                default -> {}
            }
        }
        return levels < FEW_LEVELS;
    }

    private static final class RoomyThread extends Thread {
        private RoomyThread(Runnable work) {
            super(null, work, "kith-planning", STACK_BYTES);
        }
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
