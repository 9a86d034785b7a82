package dev.kith.shell;

import dev.kith.Graph;
import dev.kith.QueryException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values of {@code --param name=value}. What reads as a number, a boolean, null, a quoted string, a
 * list or a map of Cypher is that; anything else is the string as it stands.
 */
final class ParameterText {
    /** A whole number literal, so that 2024-01-01 stays a text; of the rest how it begins. */
    private static final Pattern LITERAL = Pattern.compile(
            "-?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d+)?|-?0[xo][0-9a-fA-F]+|true|false|null"
                    + "|'([^'\\\\]|\\\\.)*'|\"([^\"\\\\]|\\\\.)*\"|\\[.*]|\\{.*}",
            Pattern.DOTALL);

    private ParameterText() {}

    static Map<String, Object> parse(Map<String, String> texts) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        texts.forEach((name, text) -> parameters.put(name, parse(text)));
        return parameters;
    }

    private static @Nullable Object parse(String text) {
        if (!LITERAL.matcher(text.strip()).matches()) {
            return text;
        }
        try (Graph scratch = Graph.inMemory()) {
            return scratch.query("RETURN " + text + " AS value").single().get("value");
        } catch (QueryException notAnExpression) {
            return text;
        }
    }
}
