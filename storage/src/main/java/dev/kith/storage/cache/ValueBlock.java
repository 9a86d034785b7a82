package dev.kith.storage.cache;

import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

/** One property of 1,024 consecutive entities; typed where all values are of one type. Immutable. */
sealed interface ValueBlock {
    int BLOCK_BITS = 10;
    int SIZE = 1 << BLOCK_BITS;

    Value read(int index);

    /** The value if it is an integer, else {@code otherwise}. */
    long readInteger(int index, long otherwise);

    /** About. */
    long bytes();

    static int blockOf(long id) {
        return (int) (id >>> BLOCK_BITS);
    }

    static int indexOf(long id) {
        return (int) id & (SIZE - 1);
    }

    /** The block of these values, in the smallest form; takes over the array. */
    static ValueBlock of(Value[] values) {
        int integers = 0;
        int floats = 0;
        int present = 0;
        for (Value value : values) {
            present += value.isNull() ? 0 : 1;
            integers += value instanceof IntegerValue ? 1 : 0;
            floats += value instanceof FloatValue ? 1 : 0;
        }
        if (present == 0) {
            return Nothing.NOTHING;
        }
        if (integers == present) {
            return Integers.of(values);
        }
        return floats == present ? Floats.of(values) : new Values(values);
    }

    /** No entity has the property. */
    enum Nothing implements ValueBlock {
        NOTHING;

        @Override
        public Value read(int index) {
            return NullValue.NULL;
        }

        @Override
        public long readInteger(int index, long otherwise) {
            return otherwise;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /** Integers; bit i of {@code present} (64 a word) says whether there is one. */
    record Integers(long[] integers, long[] present) implements ValueBlock {
        static Integers of(Value[] values) {
            long[] integers = new long[SIZE];
            long[] present = new long[SIZE / Long.SIZE];
            for (int i = 0; i < SIZE; i++) {
                if (values[i] instanceof IntegerValue integer) {
                    integers[i] = integer.value();
                    present[i >>> 6] |= 1L << i;
                }
            }
            return new Integers(integers, present);
        }

        @Override
        public Value read(int index) {
            return isPresent(index) ? IntegerValue.of(integers[index]) : NullValue.NULL;
        }

        @Override
        public long readInteger(int index, long otherwise) {
            return isPresent(index) ? integers[index] : otherwise;
        }

        @Override
        public long bytes() {
            return 64 + 8L * integers.length + 8L * present.length;
        }

        private boolean isPresent(int index) {
            return (present[index >>> 6] >>> index & 1) != 0;
        }
    }

    /** Floats, likewise. */
    record Floats(double[] floats, long[] present) implements ValueBlock {
        static Floats of(Value[] values) {
            double[] floats = new double[SIZE];
            long[] present = new long[SIZE / Long.SIZE];
            for (int i = 0; i < SIZE; i++) {
                if (values[i] instanceof FloatValue floating) {
                    floats[i] = floating.value();
                    present[i >>> 6] |= 1L << i;
                }
            }
            return new Floats(floats, present);
        }

        @Override
        public Value read(int index) {
            boolean isPresent = (present[index >>> 6] >>> index & 1) != 0;
            return isPresent ? FloatValue.of(floats[index]) : NullValue.NULL;
        }

        @Override
        public long readInteger(int index, long otherwise) {
            return otherwise;
        }

        @Override
        public long bytes() {
            return 64 + 8L * floats.length + 8L * present.length;
        }
    }

    /** Values of any type, null where there is none. */
    record Values(Value[] values) implements ValueBlock {
        @Override
        public Value read(int index) {
            return values[index];
        }

        @Override
        public long readInteger(int index, long otherwise) {
            return values[index] instanceof IntegerValue integer ? integer.value() : otherwise;
        }

        @Override
        public long bytes() {
            long bytes = 64 + 4L * values.length;
            Value before = NullValue.NULL;
            for (Value value : values) {
                // Equal strings of a block are one object, so a repetition costs nothing.
                bytes += value == before ? 0 : bytes(value);
                before = value;
            }
            return bytes;
        }

        private static long bytes(Value value) {
            return switch (value) {
                case StringValue string -> 56L + string.value().length();
                case ListValue list -> 48 + 48L * list.size();
                // A value around the objects of java.time: datetime, date, time; zones are shared.
                case TemporalValue moment -> 112;
                case DurationValue duration -> 48;
                case PointValue point -> 48;
                case Value other -> 24;
            };
        }
    }
}
