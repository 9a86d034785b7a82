package dev.kith.storage.log;

import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the maps were left, which decides how they may be used at the next opening.
 *
 * @param phase what the last process was doing when it wrote this
 * @param bootId of the machine then; empty if the system has none
 * @param version the latest version, exact in phase CLEAN only
 * @param maps which maps there were, in phase CLEAN only
 */
public record StoreState(Phase phase, String bootId, long version, MapFiles maps) {
    /**
     * The files of the maps, as far as it takes to see that one is gone or was cut.
     *
     * @param bytes of all of them together
     */
    public record MapFiles(int count, long bytes) {
        static final MapFiles UNKNOWN = new MapFiles(-1, -1);
    }

    /** What a process does with the maps. */
    public enum Phase {
        /** They are complete and on the disk. */
        CLEAN,
        /** They are being used. */
        OPEN,
        /** They are being written anew from segments and journal. */
        REBUILDING,
        /** They are being filled in bulk, without a journal. */
        FILLING
    }

    private static final String NAME = "state";
    private static final String TITLE = "kith-state 1";
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** The state for a phase that starts now. */
    public static StoreState now(Phase phase, long version) {
        return new StoreState(phase, currentBootId(), version, MapFiles.UNKNOWN);
    }

    /** The state of a store that is closed. */
    public static StoreState clean(long version, MapFiles maps) {
        return new StoreState(Phase.CLEAN, currentBootId(), version, maps);
    }

    /** Whether the machine has been up since this was written, so that no page cache was lost. */
    public boolean isOfThisBoot() {
        return !bootId.isEmpty() && bootId.equals(currentBootId());
    }

    public void write(LogDirectory directory) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                TITLE,
                "phase " + phase.name().toLowerCase(Locale.ROOT),
                "boot " + bootId,
                "version " + version));
        if (phase == Phase.CLEAN) {
            lines.add("maps " + maps.count());
            lines.add("bytes " + maps.bytes());
        }
        CheckedText.write(directory, NAME, lines);
    }

    public static Optional<StoreState> read(LogDirectory directory) throws IOException {
        return CheckedText.read(directory, NAME).map(StoreState::parse);
    }

    private static StoreState parse(List<String> lines) {
        if ((lines.size() != 4 && lines.size() != 6) || !lines.get(0).equals(TITLE)) {
            throw StorageErrors.corrupt("the file state is not one of this version of Kith");
        }
        try {
            return new StoreState(
                    Phase.valueOf(valueOf(lines.get(1)).toUpperCase(Locale.ROOT)),
                    valueOf(lines.get(2)),
                    Long.parseLong(valueOf(lines.get(3))),
                    lines.size() == 4
                            ? MapFiles.UNKNOWN
                            : new MapFiles(
                                    Integer.parseInt(valueOf(lines.get(4))),
                                    Long.parseLong(valueOf(lines.get(5)))));
        } catch (IllegalArgumentException malformed) {
            throw StorageErrors.corrupt("the file state has no meaning: " + malformed.getMessage());
        }
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf(' ') + 1).strip();
    }

    private static String currentBootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException notLinux) {
            return "";
        }
    }
}
