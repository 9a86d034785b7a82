package dev.kith.query.tck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The scenarios that contradict the standard, by id, each with its reason. */
final class DeniedScenarios {
    private static final String FILE = "/tck/denied.txt";

    private DeniedScenarios() {}

    static Map<String, String> read() throws IOException {
        try (InputStream stream = DeniedScenarios.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the list of denied scenarios is missing");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" => ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }
}
