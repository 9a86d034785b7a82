package dev.kith.storage.log;

import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small text file that is there whole or not at all: lines, and a last line with a checksum. It is
 * written under another name, synced, then renamed.
 */
final class CheckedText {
    private static final String CHECKSUM = "checksum ";

    private CheckedText() {}

    static void write(LogDirectory directory, String name, List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String last = CHECKSUM + "%08x\n".formatted(LogFormat.checksum(content, content.length));
        byte[] whole = (text + last).getBytes(StandardCharsets.UTF_8);
        String building = name + ".new";
        try (LogFile file = directory.create(building)) {
            file.write(whole, 0, whole.length, 0);
            file.sync();
        }
        directory.rename(building, name);
        directory.sync();
    }

    /**
     * The lines without the checksum, or nothing if there is no such file.
     *
     * @throws dev.kith.KithException with {@code CORRUPT_STORE} if the checksum is wrong
     */
    static Optional<List<String>> read(LogDirectory directory, String name) throws IOException {
        if (!directory.list().contains(name)) {
            return Optional.empty();
        }
        byte[] whole;
        try (LogFile file = directory.open(name)) {
            whole = new byte[Math.toIntExact(file.size())];
            file.read(whole, 0, whole.length, 0);
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        int last = text.lastIndexOf(CHECKSUM);
        byte[] content = text.substring(0, Math.max(0, last)).getBytes(StandardCharsets.UTF_8);
        String expected =
                CHECKSUM + "%08x\n".formatted(LogFormat.checksum(content, content.length));
        if (last < 0 || !text.substring(last).equals(expected)) {
            throw StorageErrors.corrupt("the checksum of the file %s is wrong".formatted(name));
        }
        return Optional.of(new ArrayList<>(text.substring(0, last).lines().toList()));
    }
}
