package dev.kith.value;

/**
 * A place. Points of different reference systems are never equal; none compare with {@code <}.
 *
 * @param x longitude in degrees, -180 to 180, in a geographic system
 * @param y latitude in degrees, -90 to 90, in a geographic system
 * @param z zero in a system of two dimensions
 */
public record PointValue(CoordinateReferenceSystem system, double x, double y, double z)
        implements Value {
    private static final double MAX_LONGITUDE = 180;
    private static final double MAX_LATITUDE = 90;

    /**
     * For coordinates that are already in range.
     *
     * @throws IllegalArgumentException if they are not
     */
    public PointValue {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException(
                    "coordinates must be finite, but are %s, %s, %s".formatted(x, y, z));
        }
        if (system.dimensions() == 2 && z != 0) {
            throw new IllegalArgumentException("a point in %s has no z".formatted(system));
        }
        if (system.isGeographic() && Math.abs(y) > MAX_LATITUDE) {
            throw new IllegalArgumentException("latitude is %s; must be -90 to 90".formatted(y));
        }
        if (system.isGeographic() && Math.abs(x) > MAX_LONGITUDE) {
            throw new IllegalArgumentException("longitude is %s; must be -180 to 180".formatted(x));
        }
        // Adding 0.0 makes the negative zero positive: the two are one place.
        x += 0.0;
        y += 0.0;
        z += 0.0;
    }

    /**
     * A point of two dimensions. A longitude beyond 180 degrees goes round the Earth.
     *
     * @throws IllegalArgumentException if a coordinate is not finite or a latitude beyond 90 degrees
     */
    public static PointValue of(CoordinateReferenceSystem system, double x, double y) {
        return of(system, x, y, 0);
    }

    /** The same, of three dimensions. */
    public static PointValue of(CoordinateReferenceSystem system, double x, double y, double z) {
        double longitude =
                Math.abs(x) > MAX_LONGITUDE ? Math.IEEEremainder(x, 2 * MAX_LONGITUDE) : x;
        return new PointValue(system, system.isGeographic() ? longitude : x, y, z);
    }

    /** As {@code toString()} of Cypher writes it, with the name of the system. */
    public String text() {
        String height = system.dimensions() == 3 ? ", z: " + z : "";
        return "point({x: %s, y: %s%s, crs: '%s'})".formatted(x, y, height, system);
    }

    @Override
    public String typeName() {
        return "Point";
    }

    @Override
    public String toString() {
        String height = system.dimensions() == 3 ? ", z:" + z : "";
        return "point({srid:%d, x:%s, y:%s%s})".formatted(system.srid(), x, y, height);
    }
}
