package dev.kith.query.fuzz;

import dev.kith.query.parse.TckQueries;
import dev.kith.query.parse.TckQueries.TckQuery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes what the fuzzer starts from: a corpus of the openCypher kit's statements and a few inputs
 * of each other kind, and a dictionary of words.
 */
public final class FuzzSeeds {
    private static final int INPUTS_OF_EACH_KIND = 500;
    private static final long SEED = 20261122;

    private FuzzSeeds() {}

    /** With a folder to write to: {@code corpus}, {@code generated} and {@code words.dict}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<String> texts =
                TckQueries.all().stream().map(TckQuery::text).distinct().toList();
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(corpus.resolve("statement-" + i), texts.get(i));
        }
        var random = new Random(SEED);
        for (int i = 0; i < INPUTS_OF_EACH_KIND; i++) {
            Files.write(corpus.resolve("words-" + i), input(random, 1, 4 + 2 * (i % 20)));
            Files.write(corpus.resolve("edits-" + i), input(random, 2, 3 + 5 * (1 + i % 6)));
        }
        Files.createDirectories(folder.resolve("generated"));
        Files.write(folder.resolve("words.dict"), dictionary());
    }

    /** Random bytes behind the one that says how they are read. */
    static byte[] input(Random random, int kind, int size) {
        byte[] input = new byte[size];
        random.nextBytes(input);
        input[0] = (byte) kind;
        return input;
    }

    private static List<String> dictionary() {
        return Vocabulary.WORDS.stream()
                .filter(word -> word.length() < 60)
                .map(FuzzSeeds::entry)
                .distinct()
                .toList();
    }

    private static String entry(String word) {
        var entry = new StringBuilder("\"");
        for (byte unit : (" " + word).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
            entry.append(plain ? String.valueOf((char) unit) : "\\x%02X".formatted(unit & 0xFF));
        }
        return entry.append('"').toString();
    }
}
