package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * A property value as it lies on disk. Since format version 1.
 *
 * <pre>
 * byte 0     then
 *  0 false
 *  1 true
 *  2 integer zigzag varint
 *  3 float   8 bytes, IEEE 754, little-endian
 *  4 string  varint count of bytes, UTF-8
 *  5 list    varint count of elements, then each as a value; no list among them
 *  6 to 12   temporal values and durations: {@link TemporalCodec}
 * 13         a point: {@link PointCodec}
 * </pre>
 *
 * <p>Null, maps and entities are never stored: {@link dev.kith.store.StorableValues} refuses them first.
 */
public final class ValueCodec {
    static final byte FALSE = 0;
    static final byte TRUE = 1;
    static final byte INTEGER = 2;
    static final byte FLOAT = 3;
    static final byte STRING = 4;
    static final byte LIST = 5;

    private ValueCodec() {}

    /** Appends a value that {@link dev.kith.store.StorableValues} lets pass. */
    public static void put(RecordBuffer into, Value value) {
        switch (value) {
            case BooleanValue truth -> into.putByte(truth.value() ? TRUE : FALSE);
            case IntegerValue integer -> putInteger(into, integer.value());
            case FloatValue floating -> putFloat(into, floating.value());
            case StringValue string -> {
                byte[] utf8 = string.value().getBytes(StandardCharsets.UTF_8);
                putString(into, utf8, 0, utf8.length);
            }
            case ListValue list -> {
                into.putByte(LIST);
                Varint.put(into, list.size());
                for (Value element : list.elements()) {
                    put(into, element);
                }
            }
            case TemporalValue moment -> TemporalCodec.put(into, moment);
            case DurationValue duration -> TemporalCodec.put(into, duration);
            case PointValue point -> PointCodec.put(into, point);
            case NullValue nothing -> throw notStorable(nothing);
            case MapValue map -> throw notStorable(map);
            case NodeValue node -> throw notStorable(node);
            case RelationshipValue relationship -> throw notStorable(relationship);
            case PathValue path -> throw notStorable(path);
        }
    }

    public static void putInteger(RecordBuffer into, long value) {
        into.putByte(INTEGER);
        Varint.putZigzag(into, value);
    }

    public static void putFloat(RecordBuffer into, double value) {
        into.putByte(FLOAT).putDouble(value);
    }

    public static void putString(RecordBuffer into, byte[] utf8, int offset, int length) {
        into.putByte(STRING);
        Varint.put(into, length);
        into.putBytes(utf8, offset, length);
    }

    static Value read(ByteCursor from) {
        byte tag = from.next();
        return switch (tag) {
            case FALSE -> BooleanValue.FALSE;
            case TRUE -> BooleanValue.TRUE;
            case INTEGER -> IntegerValue.of(from.zigzag());
            case FLOAT -> FloatValue.of(Double.longBitsToDouble(from.fixedLong()));
            case STRING -> {
                int length = from.count();
                int at = from.skip(length);
                yield StringValue.of(new String(from.bytes(), at, length, StandardCharsets.UTF_8));
            }
            case LIST -> readList(from);
            case PointCodec.POINT -> PointCodec.read(from);
            default -> {
                if (isTemporal(tag)) {
                    yield TemporalCodec.read(tag, from);
                }
                throw CorruptRecord.because("%d is not a type of value".formatted(tag));
            }
        };
    }

    static void skip(ByteCursor from) {
        byte tag = from.next();
        switch (tag) {
            case FALSE, TRUE -> {}
            case INTEGER -> from.varint();
            case FLOAT -> from.skip(Double.BYTES);
            case STRING -> from.skip(from.count());
            case LIST -> {
                int count = from.count();
                for (int i = 0; i < count; i++) {
                    skip(from);
                }
            }
            case PointCodec.POINT -> PointCodec.skip(from);
            default -> {
                if (!isTemporal(tag)) {
                    throw CorruptRecord.because("%d is not a type of value".formatted(tag));
                }
                TemporalCodec.skip(tag, from);
            }
        }
    }

    private static boolean isTemporal(byte tag) {
        return tag >= TemporalCodec.DATE && tag <= TemporalCodec.DURATION;
    }

    private static ListValue readList(ByteCursor from) {
        int count = from.count();
        var elements = new ArrayList<Value>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            Value element = read(from);
            if (element instanceof ListValue) {
                throw CorruptRecord.because("a stored list holds a list");
            }
            elements.add(element);
        }
        return new ListValue(elements);
    }

    private static IllegalArgumentException notStorable(Value value) {
        return new IllegalArgumentException("%s is never stored".formatted(value.typeName()));
    }
}
