package dev.kith.query.bind;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What functions of other languages are called here. */
final class FunctionHabits {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("nvl", named("coalesce")),
            Map.entry("ifnull", named("coalesce")),
            Map.entry("isnull", "Write x IS NULL, or coalesce(x, other)."),
            Map.entry("substr", named("substring")),
            Map.entry("concat", "Write a + b, or a || b."),
            Map.entry("len", named("size")),
            Map.entry("strlen", named("size")),
            Map.entry("now", named("datetime")),
            Map.entry("getdate", named("datetime")),
            Map.entry("sysdate", named("datetime")),
            Map.entry("distance", named("point.distance")),
            Map.entry("pow", "Write x ^ y."),
            Map.entry("power", "Write x ^ y."),
            Map.entry("mod", "Write x % y."),
            Map.entry("if", "Write CASE WHEN condition THEN a ELSE b END."),
            Map.entry("iif", "Write CASE WHEN condition THEN a ELSE b END."),
            Map.entry("lcase", named("toLower")),
            Map.entry("ucase", named("toUpper")),
            Map.entry("str", named("toString")),
            Map.entry("to_char", named("toString")),
            Map.entry("int", named("toInteger")),
            Map.entry("to_number", named("toInteger")),
            Map.entry("group_concat", named("collect")),
            Map.entry("string_agg", named("collect")),
            Map.entry("all", walk("all")),
            Map.entry("any", walk("any")),
            Map.entry("none", walk("none")),
            Map.entry("single", walk("single")));

    private FunctionHabits() {}

    /** A sentence for a name that is no function here. */
    static Optional<String> instead(String name) {
        return Optional.ofNullable(INSTEAD.get(name.toLowerCase(Locale.ROOT)));
    }

    private static String named(String function) {
        return "Did you mean `%s`?".formatted(function);
    }

    private static String walk(String quantifier) {
        return "Write %s(x IN list WHERE condition).".formatted(quantifier);
    }
}
