package dev.kith.storage.codec;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones by the names that records have for them. */
final class TimeZones {
    private TimeZones() {}

    /** The zone of a name. {@link ZoneId#of} finds it in a hash table of the JDK. */
    static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException cause) {
            throw new KithException(
                    ErrorCode.CORRUPT_STORE,
                    ("a stored datetime is in the zone `%s`, which the time zone rules of this JDK"
                                    + " (%s) do not know; run on the JDK that wrote it, or a newer one")
                            .formatted(name, System.getProperty("java.version")),
                    cause);
        }
    }
}
