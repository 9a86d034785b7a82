package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.NumberValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Points: made of a map, how far apart they are, whether they lie in a box, and their fields. */
public final class SpatialFunctions {
    private static final Set<String> KEYS =
            Set.of("x", "y", "z", "longitude", "latitude", "height", "crs", "srid");

    /** As Neo4j has it: the equator, and not the mean. */
    private static final double EARTH_RADIUS_METRES = 6_378_140.0;

    private SpatialFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("point")
                        .takes("coordinates", ArgumentType.MAP)
                        .returns(ArgumentType.POINT)
                        .is("The point with these coordinates: x, y and perhaps z, or longitude,"
                                + " latitude and perhaps height; crs or srid names the system.")
                        .computedBy((arguments, context) -> point((MapValue) arguments[0])),
                function("point.distance")
                        .takes("from", ArgumentType.POINT)
                        .takes("to", ArgumentType.POINT)
                        .returns(ArgumentType.FLOAT)
                        .is(
                                "How far apart two points are, in metres on the Earth; null for points of"
                                        + " different systems.")
                        .computedBy((arguments, context) ->
                                distance((PointValue) arguments[0], (PointValue) arguments[1])),
                function("point.withinBBox")
                        .takes("point", ArgumentType.POINT)
                        .takes("lowerLeft", ArgumentType.POINT)
                        .takes("upperRight", ArgumentType.POINT)
                        .returns(ArgumentType.BOOLEAN)
                        .is("Whether a point lies in the box between two others, edges included;"
                                + " null for points of different systems.")
                        .computedBy((arguments, context) -> withinBox(
                                (PointValue) arguments[0], (PointValue) arguments[1], (PointValue)
                                        arguments[2])));
    }

    /** A coordinate or the system of a point, as if it were a property. */
    public static Value field(PointValue point, String name) {
        return switch (name) {
            case "x" -> new FloatValue(point.x());
            case "y" -> new FloatValue(point.y());
            case "z" -> third(point, name);
            case "longitude" -> new FloatValue(geographic(point, name).x());
            case "latitude" -> new FloatValue(geographic(point, name).y());
            case "height" -> third(geographic(point, name), name);
            case "crs" -> StringValue.of(point.system().toString());
            case "srid" -> IntegerValue.of(point.system().srid());
            default -> throw noField(point, name);
        };
    }

    private static Value third(PointValue point, String name) {
        if (point.system().dimensions() < 3) {
            throw noField(point, name);
        }
        return new FloatValue(point.z());
    }

    private static PointValue geographic(PointValue point, String name) {
        if (!point.system().isGeographic()) {
            throw noField(point, name);
        }
        return point;
    }

    private static RuntimeException noField(PointValue point, String name) {
        return FunctionErrors.invalidArgument(
                "the %s point %s has no field `%s`".formatted(point.system(), point, name));
    }

    private static Value point(MapValue map) {
        for (String key : map.entries().keySet()) {
            if (!KEYS.contains(key)) {
                throw FunctionErrors.invalidArgument(
                        "point() knows no coordinate `%s`".formatted(key));
            }
        }
        if (map.entries().values().stream().anyMatch(Value::isNull)) {
            return NullValue.NULL;
        }
        boolean geographic = map.entries().containsKey("longitude");
        double x = coordinate(map, geographic ? "longitude" : "x");
        double y = coordinate(map, geographic ? "latitude" : "y");
        String third = geographic && !map.entries().containsKey("z") ? "height" : "z";
        boolean solid = map.entries().containsKey(third);
        CoordinateReferenceSystem system = system(map, geographic, solid);
        if (system.dimensions() != (solid ? 3 : 2) || (geographic && !system.isGeographic())) {
            throw FunctionErrors.invalidArgument(
                    "these coordinates do not fit the system %s".formatted(system));
        }
        try {
            return solid
                    ? PointValue.of(system, x, y, coordinate(map, third))
                    : PointValue.of(system, x, y);
        } catch (IllegalArgumentException outOfRange) {
            throw FunctionErrors.outOfRange("point(): " + outOfRange.getMessage());
        }
    }

    private static CoordinateReferenceSystem system(
            MapValue map, boolean geographic, boolean solid) {
        boolean named = map.entries().containsKey("crs");
        boolean numbered = map.entries().containsKey("srid");
        if (named && numbered) {
            throw FunctionErrors.invalidArgument("point() takes crs or srid, not both");
        }
        if (named) {
            Value name = map.get("crs");
            return known(
                    name instanceof StringValue text
                            ? CoordinateReferenceSystem.of(text.value())
                            : Optional.empty(),
                    name);
        }
        if (numbered) {
            Value srid = map.get("srid");
            return known(
                    srid instanceof IntegerValue number
                            ? CoordinateReferenceSystem.of(number.value())
                            : Optional.empty(),
                    srid);
        }
        if (geographic) {
            return solid ? CoordinateReferenceSystem.WGS_84_3D : CoordinateReferenceSystem.WGS_84;
        }
        return solid ? CoordinateReferenceSystem.CARTESIAN_3D : CoordinateReferenceSystem.CARTESIAN;
    }

    private static CoordinateReferenceSystem known(
            Optional<CoordinateReferenceSystem> system, Value asked) {
        return system.orElseThrow(() -> FunctionErrors.invalidArgument(
                "there is no coordinate reference system %s; known are wgs-84, wgs-84-3d,"
                                .formatted(asked)
                        + " cartesian and cartesian-3d"));
    }

    private static double coordinate(MapValue map, String key) {
        if (map.get(key) instanceof NumberValue number) {
            return number.asDouble();
        }
        throw FunctionErrors.invalidArgument(
                "point() needs a number for `%s`, and x and y or longitude and latitude"
                        .formatted(key));
    }

    private static Value distance(PointValue from, PointValue to) {
        if (from.system() != to.system()) {
            return NullValue.NULL;
        }
        double rise = from.z() - to.z();
        double flat = from.system().isGeographic()
                ? greatCircle(from, to) * (EARTH_RADIUS_METRES + (from.z() + to.z()) / 2)
                : Math.hypot(from.x() - to.x(), from.y() - to.y());
        return new FloatValue(rise == 0 ? flat : Math.hypot(flat, rise));
    }

    /** The angle between two places seen from the middle of the Earth, by the haversine formula. */
    private static double greatCircle(PointValue from, PointValue to) {
        double latitude = Math.toRadians(from.y());
        double otherLatitude = Math.toRadians(to.y());
        double halfRise = Math.sin((otherLatitude - latitude) / 2);
        double halfTurn = Math.sin(Math.toRadians(to.x() - from.x()) / 2);
        double square = halfRise * halfRise
                + Math.cos(latitude) * Math.cos(otherLatitude) * halfTurn * halfTurn;
        return 2 * Math.asin(Math.min(1, Math.sqrt(square)));
    }

    /** A geographic box whose west is east of its east goes over the line of 180 degrees. */
    private static Value withinBox(PointValue point, PointValue low, PointValue high) {
        if (point.system() != low.system() || point.system() != high.system()) {
            return NullValue.NULL;
        }
        boolean acrossDateLine = point.system().isGeographic() && low.x() > high.x();
        boolean withinX = acrossDateLine
                ? point.x() >= low.x() || point.x() <= high.x()
                : point.x() >= low.x() && point.x() <= high.x();
        return BooleanValue.of(withinX
                && point.y() >= low.y()
                && point.y() <= high.y()
                && point.z() >= low.z()
                && point.z() <= high.z());
    }
}
