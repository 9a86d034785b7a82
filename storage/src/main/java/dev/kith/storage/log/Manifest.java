package dev.kith.storage.log;

import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which segments hold the graph. Segments in order, oldest first, and the journal's commits after
 * {@code checkpointVersion}, are always the whole of it.
 *
 * @param checkpointVersion the last commit that is in the segments
 * @param segments names of their files
 */
public record Manifest(long checkpointVersion, List<String> segments) {
    private static final String NAME = "manifest";
    private static final String TITLE = "kith-manifest 1";
    private static final String CHECKPOINT = "checkpoint ";
    private static final String SEGMENT = "segment ";

    public Manifest {
        segments = List.copyOf(segments);
    }

    public static Manifest empty() {
        return new Manifest(0, List.of());
    }

    public void write(LogDirectory directory) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE);
        lines.add(CHECKPOINT + checkpointVersion);
        for (String segment : segments) {
            lines.add(SEGMENT + segment);
        }
        CheckedText.write(directory, NAME, lines);
    }

    /**
     * @throws dev.kith.KithException with {@code CORRUPT_STORE} if there is none or it is damaged
     */
    public static Manifest read(LogDirectory directory) throws IOException {
        List<String> lines = CheckedText.read(directory, NAME)
                .orElseThrow(() -> StorageErrors.corrupt("the file manifest is missing"));
        try {
            if (!lines.get(0).equals(TITLE)) {
                throw new IllegalArgumentException(lines.get(0));
            }
            List<String> segments = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                segments.add(line.substring(SEGMENT.length()));
            }
            return new Manifest(
                    Long.parseLong(lines.get(1).substring(CHECKPOINT.length())), segments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw StorageErrors.corrupt(
                    "the file manifest has no meaning: " + malformed.getMessage());
        }
    }
}
