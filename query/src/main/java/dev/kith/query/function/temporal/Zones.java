package dev.kith.query.function.temporal;

import dev.kith.value.temporal.TemporalReader;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Time zones by name or offset. A moment of which no zone is said is in UTC, on every machine. */
final class Zones {
    static final String COMPONENT = "timezone";
    static final ZoneId DEFAULT = ZoneOffset.UTC;

    private Zones() {}

    static Optional<ZoneId> of(Components given) {
        return given.text(COMPONENT).map(text -> parse(given.function(), text));
    }

    /** {@code Z}, {@code +01:00}, {@code Europe/Stockholm}; spaces in a name are underscores. */
    static ZoneId parse(String function, String text) {
        return TemporalTexts.read(function, text.replace(' ', '_'), TemporalReader::zone);
    }
}
