package dev.kith;

import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.PointValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;

import java.util.OptionalDouble;

/**
 * A place in one of Cypher's four coordinate reference systems.
 *
 * @param srid the system: 4326 (WGS 84), 4979 (WGS 84 with a height), 7203 (a plane) or 9157
 *     (space)
 * @param x longitude in degrees where the system is WGS 84
 * @param y latitude in degrees where the system is WGS 84
 * @param z height in metres where the system is WGS 84; only in systems of three dimensions
 */
public record Point(int srid, double x, double y, OptionalDouble z) implements ValueSource {
    /**
     * A point of these coordinates.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} if there is no such system, it has another
     *     number of dimensions, a coordinate is not finite, or one is out of range
     */
    public Point {
        value(srid, x, y, z);
        // Adding 0.0 makes the negative zero positive: the two are one place.
        x += 0.0;
        y += 0.0;
        z = z.isPresent() ? OptionalDouble.of(z.getAsDouble() + 0.0) : z;
    }

    /** A place on the Earth, in degrees: WGS 84, SRID 4326. */
    public static Point geographic(double longitude, double latitude) {
        return new Point(
                CoordinateReferenceSystem.WGS_84.srid(),
                longitude,
                latitude,
                OptionalDouble.empty());
    }

    /** A place above the Earth, in degrees and metres: WGS 84, SRID 4979. */
    public static Point geographic(double longitude, double latitude, double height) {
        return new Point(
                CoordinateReferenceSystem.WGS_84_3D.srid(),
                longitude,
                latitude,
                OptionalDouble.of(height));
    }

    /** A place on a plane: SRID 7203. */
    public static Point cartesian(double x, double y) {
        return new Point(CoordinateReferenceSystem.CARTESIAN.srid(), x, y, OptionalDouble.empty());
    }

    /** A place in space: SRID 9157. */
    public static Point cartesian(double x, double y, double z) {
        return new Point(CoordinateReferenceSystem.CARTESIAN_3D.srid(), x, y, OptionalDouble.of(z));
    }

    static Point of(PointValue value) {
        boolean hasHeight = value.system().dimensions() == 3;
        return new Point(
                value.system().srid(),
                value.x(),
                value.y(),
                hasHeight ? OptionalDouble.of(value.z()) : OptionalDouble.empty());
    }

    private static PointValue value(int srid, double x, double y, OptionalDouble z) {
        CoordinateReferenceSystem system = CoordinateReferenceSystem.of(srid)
                .filter(found -> found.dimensions() == (z.isPresent() ? 3 : 2))
                .orElseThrow(() -> new KithException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a point's SRID must be 4326 or 7203, or with a z 4979 or 9157; it is %d"
                                .formatted(srid)));
        try {
            return new PointValue(system, x, y, z.orElse(0));
        } catch (IllegalArgumentException cause) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public Value toValue() {
        return value(srid, x, y, z);
    }

    /** As Cypher's {@code toString()}: {@code point({srid:7203, x:1.0, y:2.0})}. */
    @Override
    public String toString() {
        return toValue().toString();
    }
}
