package dev.kith.storage.load;

import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN;
import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN_3D;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84_3D;

import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.PointValue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads points as a file writes them: {@code {x: 1, y: 2.5}}, {@code {latitude: 51.5, longitude:
 * -0.1, height: 30}}, with or without {@code crs: wgs-84} or {@code srid: 4326}.
 */
final class PointText {
    private static final List<String> KEYS =
            List.of("x", "y", "z", "longitude", "latitude", "height", "crs", "srid");

    private PointText() {}

    /**
     * The point of a text.
     *
     * @param otherwise the system if the text does not say it
     * @throws IllegalArgumentException saying what is wrong
     */
    static PointValue read(String text, Optional<CoordinateReferenceSystem> otherwise) {
        Map<String, String> fields = fields(text.strip());
        boolean isGeographic = fields.containsKey("longitude") || fields.containsKey("latitude");
        double x = number(fields, isGeographic ? "longitude" : "x");
        double y = number(fields, isGeographic ? "latitude" : "y");
        String third = fields.containsKey("height") ? "height" : "z";
        boolean hasThird = fields.containsKey(third);
        CoordinateReferenceSystem system =
                system(fields).or(() -> otherwise).orElseGet(() -> implied(isGeographic, hasThird));
        if (isGeographic && !system.isGeographic()) {
            throw new IllegalArgumentException("longitude and latitude are not of " + system);
        }
        if (hasThird != (system.dimensions() == 3)) {
            throw new IllegalArgumentException(
                    "a point of %s has %d coordinates".formatted(system, system.dimensions()));
        }
        return PointValue.of(system, x, y, hasThird ? number(fields, third) : 0);
    }

    private static Map<String, String> fields(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new IllegalArgumentException("a point is written {x: 1, y: 2}");
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : text.substring(1, text.length() - 1).split(",", -1)) {
            int colon = field.indexOf(':');
            String key = field.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("`%s` is none of %s with a colon behind it"
                        .formatted(field.strip(), String.join(", ", KEYS)));
            }
            if (fields.put(key, unquoted(field.substring(colon + 1).strip())) != null) {
                throw new IllegalArgumentException("there are two " + key);
            }
        }
        return fields;
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() >= 2
                && (text.startsWith("'") || text.startsWith("\""))
                && text.endsWith(text.substring(0, 1));
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    private static double number(Map<String, String> fields, String key) {
        String text = fields.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("%s is `%s`, no number".formatted(key, text), cause);
        }
    }

    private static Optional<CoordinateReferenceSystem> system(Map<String, String> fields) {
        String name = fields.get("crs");
        if (name != null) {
            return Optional.of(named(name));
        }
        if (!fields.containsKey("srid")) {
            return Optional.empty();
        }
        double srid = number(fields, "srid");
        return Optional.of(CoordinateReferenceSystem.of((long) srid)
                .filter(found -> found.srid() == srid)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the srid is none of 4326, 4979, 7203, 9157")));
    }

    /**
     * The system of a name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static CoordinateReferenceSystem named(String name) {
        return CoordinateReferenceSystem.of(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the crs `%s` is none of wgs-84, wgs-84-3d, cartesian, cartesian-3d"
                                .formatted(name)));
    }

    private static CoordinateReferenceSystem implied(boolean isGeographic, boolean hasThird) {
        if (isGeographic) {
            return hasThird ? WGS_84_3D : WGS_84;
        }
        return hasThird ? CARTESIAN_3D : CARTESIAN;
    }
}
