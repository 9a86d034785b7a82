package dev.kith.storage.log;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads the runs of several segments side by side, in the order of keys, and keeps of each key only
 * the last operation. Deletes are dropped: there is nothing older that they would hide.
 */
final class SegmentMerge {
    private record Operation(RecordKey key, byte @Nullable [] value) {}

    private final List<Run> runs;

    private SegmentMerge(List<Run> runs) {
        this.runs = runs;
    }

    /** Finds the runs of all segments, oldest first. */
    static SegmentMerge open(LogDirectory directory, List<String> segments) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String segment : segments) {
            try (var reader = new SegmentReader(directory, segment)) {
                long start = reader.position();
                int run = -1;
                while (reader.next()) {
                    if (reader.run() != run) {
                        run = reader.run();
                        runs.add(new Run(directory, segment, start, run, runs.size()));
                    }
                    start = reader.position();
                }
            }
        }
        return new SegmentMerge(runs);
    }

    void forEachLast(Condenser.LastVisitor visitor) throws IOException {
        // Of equal keys the youngest run comes last, so that the last one polled counts.
        var heads = new PriorityQueue<Run>(
                Comparator.comparing((Run run) -> run.head().key()).thenComparingInt(Run::age));
        for (Run run : runs) {
            if (run.advance()) {
                heads.add(run);
            }
        }
        Run run = heads.poll();
        while (run != null) {
            Operation operation = run.head();
            if (run.advance()) {
                heads.add(run);
            }
            run = heads.poll();
            byte[] value = operation.value();
            boolean isLast = run == null || !run.head().key().equals(operation.key());
            if (isLast && value != null) {
                RecordKey key = operation.key();
                visitor.put(key.kind(), key.a(), key.b(), key.c(), value, 0, value.length);
            }
        }
    }

    /** One run, read a block at a time. */
    private static final class Run implements RecordBatch.Visitor {
        private final LogDirectory directory;
        private final String segment;
        private final int number;
        private final int age;
        private final ArrayDeque<Operation> operations = new ArrayDeque<>();

        private long position;
        private boolean ended;

        Run(LogDirectory directory, String segment, long position, int number, int age) {
            this.directory = directory;
            this.segment = segment;
            this.position = position;
            this.number = number;
            this.age = age;
        }

        Operation head() {
            return operations.getFirst();
        }

        int age() {
            return age;
        }

        /** Goes to the next operation; false at the end of the run. */
        boolean advance() throws IOException {
            operations.pollFirst();
            if (operations.isEmpty() && !ended) {
                readBlock();
            }
            return !operations.isEmpty();
        }

        @Override
        public void put(
                RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
            byte[] value = new byte[length];
            System.arraycopy(source, offset, value, 0, length);
            operations.add(new Operation(new RecordKey(kind, a, b, c), value));
        }

        @Override
        public void delete(RecordKind kind, long a, long b, int c) {
            operations.add(new Operation(new RecordKey(kind, a, b, c), null));
        }

        /** The file is opened for each block: there may be more runs than a process has files. */
        private void readBlock() throws IOException {
            try (var reader = new SegmentReader(directory, segment)) {
                reader.seek(position);
                if (reader.next() && reader.run() == number) {
                    RecordBatch.decode(reader.block().bytes(), 0, reader.block().length(), this);
                    position = reader.position();
                } else {
                    ended = true;
                }
            }
        }
    }
}
