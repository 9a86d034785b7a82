package dev.kith.value;

/** The order of points: by SRID, then by x, y and z. */
final class SpatialOrder {
    private SpatialOrder() {}

    static int compare(PointValue left, PointValue right) {
        int comparison = left.system().compareTo(right.system());
        if (comparison == 0) {
            comparison = Double.compare(left.x(), right.x());
        }
        if (comparison == 0) {
            comparison = Double.compare(left.y(), right.y());
        }
        return comparison == 0 ? Double.compare(left.z(), right.z()) : comparison;
    }
}
