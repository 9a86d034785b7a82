package dev.kith.storage.index;

import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.NumberValue;
import dev.kith.value.PointValue;
import dev.kith.value.Value;

import java.util.Optional;

/**
 * Turns conditions on values into a range of keys. A value that equals or is comparable with
 * nothing (null, NaN) gives an empty range.
 */
public final class IndexRanges {
    private static final int KEY_BYTES = 32;

    private IndexRanges() {}

    /** Whether an index can answer for these values; it holds no lists, for one. */
    public static boolean isAnswerable(IndexRange range) {
        for (Value value : range.equal()) {
            if (!isOrderedOrNull(value)) {
                return false;
            }
        }
        return switch (range.next().orElse(null)) {
            case null -> true;
            case Condition.Prefix prefix -> true;
            case Condition.Between between ->
                isOrderedOrNull(between.lower()) && isOrderedOrNull(between.upper());
        };
    }

    public static IdCursor seek(RecordView records, IndexDescriptor index, IndexRange range) {
        var start = new RecordBuffer(KEY_BYTES);
        for (Value value : range.equal()) {
            if (isIncomparable(value)) {
                return IdCursor.EMPTY;
            }
            IndexKey.put(start, value);
        }
        if (range.next().isEmpty()) {
            return new IndexSeek(records, index.id(), start.bytes(), start.length());
        }
        return switch (range.next().get()) {
            case Condition.Prefix prefix -> {
                IndexKey.putStringPrefix(start, prefix.prefix());
                yield new IndexSeek(records, index.id(), start.bytes(), start.length());
            }
            case Condition.Between between -> between(records, index, start, between);
        };
    }

    private static IdCursor between(
            RecordView records,
            IndexDescriptor index,
            RecordBuffer start,
            Condition.Between range) {
        Value type = range.lower().or(range::upper).orElseThrow().value();
        if (isUnordered(type)
                || isIncomparable(range.lower())
                || isIncomparable(range.upper())
                || !isSameType(type, range.upper().map(Bound::value).orElse(type))) {
            return IdCursor.EMPTY;
        }
        var end = new RecordBuffer(KEY_BYTES).set(start);
        if (range.lower().isPresent()) {
            IndexKey.put(start, range.lower().get().value());
            if (!range.lower().get().inclusive()) {
                IndexKey.increment(start);
            }
        } else {
            IndexKey.putType(start, type);
        }
        if (range.upper().isPresent()) {
            IndexKey.put(end, range.upper().get().value());
            if (range.upper().get().inclusive()) {
                IndexKey.increment(end);
            }
        } else if (type instanceof NumberValue) {
            IndexKey.put(end, FloatValue.of(Double.NaN));
        } else {
            IndexKey.putType(end, type);
            IndexKey.increment(end);
        }
        return IndexSeek.between(records, index.id(), start, end);
    }

    private static boolean isOrderedOrNull(Optional<Bound> bound) {
        return bound.isEmpty() || isOrderedOrNull(bound.get().value());
    }

    private static boolean isOrderedOrNull(Value value) {
        return value.isNull() || IndexKey.isIndexed(value);
    }

    private static boolean isIncomparable(Optional<Bound> bound) {
        return bound.isPresent() && isIncomparable(bound.get().value());
    }

    private static boolean isIncomparable(Value value) {
        return value.isNull()
                || (value instanceof FloatValue floating && Double.isNaN(floating.value()));
    }

    /** Durations and points have keys, for equality, but no {@code <}. */
    private static boolean isUnordered(Value value) {
        return value instanceof DurationValue || value instanceof PointValue;
    }

    private static boolean isSameType(Value left, Value right) {
        return left.getClass() == right.getClass()
                || (left instanceof NumberValue && right instanceof NumberValue);
    }
}
