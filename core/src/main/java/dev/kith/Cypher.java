package dev.kith;

import java.util.regex.Pattern;

/** Help with the text of statements. */
public final class Cypher {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Cypher() {}

    /**
     * A label, relationship type, property key or variable as it can stand in a statement: as it is
     * if it is made of ASCII letters, digits and {@code _} and does not begin with a digit, else
     * within backticks. Names cannot be parameters, so this is how to put one that comes from
     * outside into a statement; values go in as parameters.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} for an empty name, which no statement can
     *     hold
     */
    public static String quote(String name) {
        if (name.isEmpty()) {
            throw new KithException(ErrorCode.INVALID_ARGUMENT, "a name must not be empty");
        }
        return PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
    }
}
