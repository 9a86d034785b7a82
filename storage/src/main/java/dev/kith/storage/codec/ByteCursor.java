package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/** Reads a record from front to back; what goes beyond its end is reported as corruption. */
final class ByteCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteCursor(RecordBuffer record, int from) {
        bytes = record.bytes();
        end = record.length();
        at = from;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == end;
    }

    /** The next byte, which stays the next. */
    byte peek() {
        byte next = next();
        at--;
        return next;
    }

    byte next() {
        if (at >= end) {
            throw CorruptRecord.because("a record of %d bytes is cut off".formatted(end));
        }
        return bytes[at++];
    }

    long varint() {
        byte first = next();
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        for (int shift = 7; shift < 64; shift += 7) {
            byte more = next();
            value |= (long) (more & 0x7F) << shift;
            if (more >= 0) {
                return value;
            }
        }
        throw CorruptRecord.because("a number at byte %d has no end".formatted(at));
    }

    long zigzag() {
        return Varint.unzigzag(varint());
    }

    /** A number that is 0 or more and fits an int: a token, a count, a length. */
    int count() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw CorruptRecord.because("a count before byte %d is %d".formatted(at, value));
        }
        return (int) value;
    }

    /** The place of so many bytes, which are skipped. */
    int skip(int count) {
        if (count > end - at) {
            throw CorruptRecord.because(
                    "%d bytes are asked for at %d of %d".formatted(count, at, end));
        }
        int from = at;
        at += count;
        return from;
    }

    long fixedLong() {
        return RecordBuffer.longAt(bytes, skip(Long.BYTES));
    }

    byte[] bytes() {
        return bytes;
    }
}
