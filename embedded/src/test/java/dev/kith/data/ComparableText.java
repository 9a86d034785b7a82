package dev.kith.data;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values as text that is the same where they are the same up to the sixth decimal. */
final class ComparableText {
    private ComparableText() {}

    static String of(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        return value.isDouble() ? rounded(value.asDouble()) : value.asText();
    }

    static String of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> of((Object) element)).toList().toString();
        }
        return value instanceof Double number ? rounded(number) : String.valueOf(value);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
