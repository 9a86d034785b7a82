package dev.kith;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Help with the text of statements. */
public final class Cypher {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words that are names only within backticks, at least where a variable stands. */
    private static final Set<String> RESERVED = Set.of(
            ("AND AS CALL CASE CREATE DELETE DETACH DISTINCT ELSE FALSE FOREACH IN INF INFINITY IS"
                            + " MATCH MERGE NAN NOT NULL OPTIONAL OR REMOVE RETURN SET THEN TRUE UNION"
                            + " UNWIND WHEN WHERE WITH XOR")
                    .split(" "));

    private Cypher() {}

    /**
     * A label, relationship type, property key or variable as it can stand in a statement: as it is
     * if it is made of ASCII letters, digits and {@code _}, does not begin with a digit and is no
     * reserved word, else within backticks. Names cannot be parameters, so this is how to put one that comes from
     * outside into a statement; values go in as parameters.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} for an empty name, which no statement can
     *     hold
     */
    public static String quote(String name) {
        if (name.isEmpty()) {
            throw new KithException(ErrorCode.INVALID_ARGUMENT, "a name must not be empty");
        }
        boolean plain =
                PLAIN.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : "`" + name.replace("`", "``") + "`";
    }
}
