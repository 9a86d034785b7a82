package dev.kith.value;

import java.util.Optional;

/** What the coordinates of a point mean. In the order of their SRIDs, which is that of points. */
public enum CoordinateReferenceSystem {
    /** Longitude and latitude, in degrees. */
    WGS_84(4326, "wgs-84", 2),
    /** Longitude and latitude in degrees, height in metres. */
    WGS_84_3D(4979, "wgs-84-3d", 3),
    /** A plane, in any unit. */
    CARTESIAN(7203, "cartesian", 2),
    /** Space, in any unit. */
    CARTESIAN_3D(9157, "cartesian-3d", 3);

    private final int srid;
    private final String text;
    private final int dimensions;

    CoordinateReferenceSystem(int srid, String text, int dimensions) {
        this.srid = srid;
        this.text = text;
        this.dimensions = dimensions;
    }

    /** The spatial reference identifier that Cypher knows the system by. */
    public int srid() {
        return srid;
    }

    /** The number of coordinates: 2 or 3. */
    public int dimensions() {
        return dimensions;
    }

    /** Whether the first two coordinates are longitude and latitude. */
    public boolean isGeographic() {
        return this == WGS_84 || this == WGS_84_3D;
    }

    /** The system of a name, {@code wgs-84}, in any case. */
    public static Optional<CoordinateReferenceSystem> of(String name) {
        for (CoordinateReferenceSystem system : values()) {
            if (system.text.equalsIgnoreCase(name)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    public static Optional<CoordinateReferenceSystem> of(long srid) {
        for (CoordinateReferenceSystem system : values()) {
            if (system.srid == srid) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    /** As Cypher names it: {@code wgs-84-3d}. */
    @Override
    public String toString() {
        return text;
    }
}
