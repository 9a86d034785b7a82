package dev.kith.storage.load;

import dev.kith.KithException;
import dev.kith.storage.folder.Uninterrupted;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hands finished records to a thread that writes them, so that reading input and writing records
 * go on at the same time. That thread also opens the store, makes it durable and closes it. A failure
 * of the thread is thrown to the next caller.
 */
final class RecordPipe implements RecordSink, AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 17;
    private static final int BLOCK_RECORDS = 1 << 13;

    /** Enough to go on while the other thread is held up by its compilations. */
    private static final int MAX_BLOCKS = 8;

    private static final long WAIT_MILLIS = 100;

    /** Records one behind the other. */
    private static final class Block {
        private final RecordKind[] kinds;
        private final long[] a;
        private final long[] b;
        private final int[] c;
        private final int[] ends;
        private final RecordBuffer bytes;
        private int count;

        Block(int capacity) {
            kinds = new RecordKind[capacity];
            a = new long[capacity];
            b = new long[capacity];
            c = new int[capacity];
            ends = new int[capacity];
            bytes = new RecordBuffer(capacity == 0 ? 0 : BLOCK_BYTES);
        }
    }

    private final Supplier<RecordStore> opening;
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(MAX_BLOCKS + 1);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(MAX_BLOCKS);
    private final Thread thread;
    private final Block last = new Block(0);
    private final Block abandoned = new Block(0);
    private Block current = new Block(BLOCK_RECORDS);
    private int blocks = 1;
    private volatile @Nullable Throwable failure;

    /**
     * Starts the thread.
     *
     * @param opening opens the empty store that is to be filled
     */
    RecordPipe(Supplier<RecordStore> opening) {
        this.opening = opening;
        this.thread = new Thread(this::openAndWrite, "kith-bulk-load");
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

    /** Waits until everything has been written and is on the disk, and the store is closed. */
    void finish() {
        pass();
        enqueue(last);
        join();
        check();
    }

    /**
     * Stops the thread, whatever is still to be written, and waits until it has ended, whatever
     * interrupts that: what it writes is deleted next.
     */
    @Override
    public void close() {
        Uninterrupted.await(() -> !thread.isAlive(), () -> {
            filled.clear();
            filled.add(abandoned);
            thread.join();
        });
    }

    private void pass() {
        if (current.count > 0) {
            enqueue(current);
            current = nextBlock();
        }
    }

    private Block nextBlock() {
        Block next = empty.poll();
        if (next != null) {
            return next;
        }
        if (blocks == MAX_BLOCKS) {
            return waitForBlock();
        }
        blocks++;
        return new Block(BLOCK_RECORDS);
    }

    /** A failed thread gives no blocks back, so it is looked after. */
    private Block waitForBlock() {
        try {
            Block block = empty.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            while (block == null) {
                check();
                block = empty.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            }
            return block;
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private void enqueue(Block block) {
        check();
        // There is room for all blocks that are ever made.
        filled.add(block);
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

    /** However often this thread is interrupted: what is built is removed only after the other. */
    private void join() {
        Uninterrupted.await(() -> !thread.isAlive(), thread::join);
    }

    private static KithException interrupted() {
        Thread.currentThread().interrupt();
        return LoadErrors.interrupted();
    }

    private static Block take(BlockingQueue<Block> queue) {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private void openAndWrite() {
        try (RecordStore store = opening.get();
                BulkWriter writer = store.openBulkWriter()) {
            if (writeAll(writer) == last) {
                writer.finish();
            }
        } catch (Throwable failed) {
            // Whatever it is: nobody else would tell the thread that reads.
            failure = failed;
        }
    }

    /** Writes what comes until one of the marks for the end, which is returned. */
    private Block writeAll(BulkWriter writer) {
        Block block = take(filled);
        while (block != last && block != abandoned) {
            write(block, writer);
            recycle(block);
            block = take(filled);
        }
        return block;
    }

    private void recycle(Block block) {
        block.count = 0;
        block.bytes.clear();
        empty.add(block);
    }

    private static void write(Block block, BulkWriter writer) {
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
