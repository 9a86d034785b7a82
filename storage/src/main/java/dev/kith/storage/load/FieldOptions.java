package dev.kith.storage.load;

import dev.kith.value.CoordinateReferenceSystem;
import dev.kith.value.temporal.TemporalReader;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the braces behind a type say: {@code born:datetime{timezone:Europe/Paris}}, {@code
 * home:point{crs:wgs-84}}.
 *
 * @param zone of datetimes whose text has none
 * @param offset of times whose text has none
 * @param system of points whose text does not say
 */
record FieldOptions(ZoneId zone, ZoneOffset offset, Optional<CoordinateReferenceSystem> system) {
    static final FieldOptions NONE =
            new FieldOptions(ZoneOffset.UTC, ZoneOffset.UTC, Optional.empty());

    /**
     * The same with another zone.
     *
     * @throws DateTimeException if there is none of that name
     */
    FieldOptions withZone(String name) {
        return new FieldOptions(TemporalReader.zone(name), offset, system);
    }

    /**
     * The same with another offset.
     *
     * @throws DateTimeException if the text is none, but perhaps the name of a zone, whose offset
     *     depends on the day
     */
    FieldOptions withOffset(String text) {
        if (TemporalReader.zone(text) instanceof ZoneOffset given) {
            return new FieldOptions(zone, given, system);
        }
        throw new DateTimeException("the zone of a time must be an offset, as +01:00");
    }

    /**
     * The same with another system.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    FieldOptions withSystem(String name) {
        return new FieldOptions(zone, offset, Optional.of(PointText.named(name)));
    }
}
