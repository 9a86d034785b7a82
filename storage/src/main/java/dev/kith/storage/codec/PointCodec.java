package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.PointValue;

/**
 * A point as it lies on disk, within {@link ValueCodec}. Since format version 1.
 *
 * <pre>
 * byte 0    then
 * 13 point  SRID as a varint; x, y and, where the system has three dimensions, z: each 8 bytes,
 *           IEEE 754, little-endian
 * </pre>
 */
final class PointCodec {
    static final byte POINT = 13;

    private PointCodec() {}

    static void put(RecordBuffer into, PointValue point) {
        into.putByte(POINT);
        Varint.put(into, point.system().srid());
        into.putDouble(point.x()).putDouble(point.y());
        if (point.system().dimensions() == 3) {
            into.putDouble(point.z());
        }
    }

    /** What follows the tag. */
    static PointValue read(ByteCursor from) {
        CoordinateReferenceSystem system = readSystem(from);
        double x = readCoordinate(from);
        double y = readCoordinate(from);
        double z = system.dimensions() == 3 ? readCoordinate(from) : 0;
        try {
            return new PointValue(system, x, y, z);
        } catch (IllegalArgumentException cause) {
            throw CorruptRecord.because("no point: " + cause.getMessage());
        }
    }

    /** What follows the tag. */
    static void skip(ByteCursor from) {
        from.skip(readSystem(from).dimensions() * Double.BYTES);
    }

    private static CoordinateReferenceSystem readSystem(ByteCursor from) {
        int srid = from.count();
        return CoordinateReferenceSystem.of(srid)
                .orElseThrow(() -> CorruptRecord.because(
                        "%d is not the SRID of a reference system".formatted(srid)));
    }

    private static double readCoordinate(ByteCursor from) {
        return Double.longBitsToDouble(from.fixedLong());
    }
}
