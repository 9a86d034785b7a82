package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** Gives what another operator gives, and counts rows and time. */
public final class ProfiledOperator implements Operator {
    private final Operator operator;
    private final Counters counters;

    /** What an operator did in one run; the time includes that of the operators below it. */
    public static final class Counters {
        private long rows;
        private long nanos;

        public long rows() {
            return rows;
        }

        public long nanos() {
            return nanos;
        }
    }

    public ProfiledOperator(Operator operator, Counters counters) {
        this.operator = operator;
        this.counters = counters;
    }

    @Override
    public boolean next(RowBatch batch) {
        long start = System.nanoTime();
        boolean found = operator.next(batch);
        counters.nanos += System.nanoTime() - start;
        counters.rows += batch.selectedCount();
        return found;
    }

    @Override
    public void rewind() {
        operator.rewind();
    }

    @Override
    public void close() {
        operator.close();
    }
}
