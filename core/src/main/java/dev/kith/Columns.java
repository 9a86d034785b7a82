package dev.kith;

import dev.kith.text.NearestName;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a result. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    boolean contains(String name) {
        return places.containsKey(name);
    }

    /** The place of a column; an error that names the nearest if there is none. */
    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "there is no column `%s`%s".formatted(name, hint(name)));
        }
        return place;
    }

    /** {@code . Did you mean `name`? Columns: name, age}. */
    String hint(String name) {
        String suggestion = NearestName.suggestion(name, names);
        String columns = names.isEmpty() ? "the statement returns none" : String.join(", ", names);
        return (suggestion.isEmpty() ? "." : suggestion) + " Columns: " + columns;
    }
}
