package dev.kith.data;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A known answer. A float may differ from it by what a summation in another order makes of it. */
record ExpectedValue(JsonNode json) {
    /** Answers are rounded to six places, of which the last may go either way. */
    private static final double TOLERANCE = 1.000_001e-6;

    boolean matches(@Nullable Object actual) {
        if (json.isArray()) {
            return actual instanceof List<?> list && matchesEach(list);
        }
        if (json.isDouble()) {
            return actual instanceof Double number
                    && Math.abs(number - json.asDouble()) <= TOLERANCE;
        }
        return json.asText().equals(String.valueOf(actual));
    }

    private boolean matchesEach(List<?> actual) {
        if (actual.size() != json.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (!new ExpectedValue(json.get(i)).matches(actual.get(i))) {
                return false;
            }
        }
        return true;
    }
}
