package dev.kith.shell;

import dev.kith.Graph;
import dev.kith.QueryException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Values of {@code --param name=value}. What reads as a number, a boolean, null, a quoted string, a
 * list or a map of Cypher is that; anything else is the string as it stands.
 */
final class ParameterText {
    private ParameterText() {}

    static Map<String, Object> parse(Map<String, String> texts) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        texts.forEach((name, text) -> parameters.put(name, parse(text.strip())));
        return parameters;
    }

    private static @Nullable Object parse(String text) {
        boolean looksLikeCypher = text.matches("-?\\.?\\d.*|true|false|null|'.*|\".*|\\[.*|\\{.*");
        if (!looksLikeCypher) {
            return text;
        }
        try (Graph scratch = Graph.inMemory()) {
            return scratch.query("RETURN " + text + " AS value").single().get("value");
        } catch (QueryException notAnExpression) {
            return text;
        }
    }
}
