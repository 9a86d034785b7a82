package dev.kith.storage.load;

import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hands finished records to a thread that writes them, so that reading input and writing records
 * go on at the same time. A failure of the writing thread is thrown to the next caller.
 */
final class RecordPipe implements RecordSink, AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int BLOCK_RECORDS = 1 << 13;
    private static final int QUEUED_BLOCKS = 8;

    /** Records one behind the other. */
    private static final class Block {
        private final RecordKind[] kinds = new RecordKind[BLOCK_RECORDS];
        private final long[] a = new long[BLOCK_RECORDS];
        private final long[] b = new long[BLOCK_RECORDS];
        private final int[] c = new int[BLOCK_RECORDS];
        private final int[] ends = new int[BLOCK_RECORDS];
        private final RecordBuffer bytes = new RecordBuffer(BLOCK_BYTES);
        private int count;
    }

    private final BulkWriter writer;
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(QUEUED_BLOCKS);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(QUEUED_BLOCKS + 2);
    private final Thread thread;
    private final Block last = new Block();
    private Block current = new Block();
    private volatile @Nullable Throwable failure;

    RecordPipe(BulkWriter writer) {
        this.writer = writer;
        this.thread = new Thread(this::writeAll, "kith-bulk-load");
        for (int i = 0; i < QUEUED_BLOCKS; i++) {
            empty.add(new Block());
        }
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void put(RecordKind kind, long a, long b, int c, RecordBuffer value) {
        if (current.count == BLOCK_RECORDS
                || current.bytes.length() + value.length() > BLOCK_BYTES) {
            pass();
        }
        int at = current.count++;
        current.kinds[at] = kind;
        current.a[at] = a;
        current.b[at] = b;
        current.c[at] = c;
        current.bytes.putBytes(value.bytes(), 0, value.length());
        current.ends[at] = current.bytes.length();
    }

    /** Waits until everything has been written. */
    void finish() {
        pass();
        enqueue(last);
        join();
        check();
    }

    /** Stops the thread, whatever is still to be written. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            filled.clear();
            filled.add(last);
            join();
        }
    }

    private void pass() {
        if (current.count > 0) {
            enqueue(current);
            current = take(empty);
        }
    }

    private void enqueue(Block block) {
        check();
        try {
            filled.put(block);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", interrupted);
        }
    }

    private void check() {
        Throwable failed = failure;
        if (failed instanceof RuntimeException known) {
            throw known;
        }
        if (failed != null) {
            throw LoadErrors.writingFailed(failed);
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", interrupted);
        }
    }

    private static Block take(BlockingQueue<Block> queue) {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", interrupted);
        }
    }

    /** Goes on taking blocks after a failure, so that nobody waits for room in the queue. */
    private void writeAll() {
        for (Block block = take(filled); block != last; block = take(filled)) {
            if (failure == null) {
                try {
                    write(block);
                } catch (Throwable failed) {
                    // Whatever it is: nobody else would tell the thread that reads.
                    failure = failed;
                }
            }
            block.count = 0;
            block.bytes.clear();
            empty.add(block);
        }
    }

    private void write(Block block) {
        int from = 0;
        for (int i = 0; i < block.count; i++) {
            int to = block.ends[i];
            writer.put(
                    block.kinds[i],
                    block.a[i],
                    block.b[i],
                    block.c[i],
                    block.bytes.bytes(),
                    from,
                    to - from);
            from = to;
        }
    }
}
