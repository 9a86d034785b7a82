package dev.kith.storage.map;

import dev.kith.storage.record.RecordKind;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a map's file, for example {@code node-3-0.map}: kind, extent, place in the chain.
 *
 * @param extent number of the range of ids, see {@link ExtentLayout}
 * @param link place in the extent's chain of maps, 0 for the oldest
 */
record MapFileName(RecordKind kind, long extent, int link) {
    private static final Pattern PATTERN =
            Pattern.compile("([a-z]+)-([0-9]{1,18})-([0-9]{1,9})\\.map");

    static Optional<MapFileName> parse(String name) {
        Matcher matcher = PATTERN.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (RecordKind kind : RecordKind.values()) {
            if (lowerCase(kind).equals(matcher.group(1))) {
                return Optional.of(new MapFileName(
                        kind,
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return lowerCase(kind) + "-" + extent + "-" + link + ".map";
    }

    private static String lowerCase(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
