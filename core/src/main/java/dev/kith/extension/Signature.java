package dev.kith.extension;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What something is called, what it takes, and what it says of itself.
 *
 * @param name a namespace and a name, {@code geo.bearing}; calls may write it in any letter case
 * @param parameters those that a call may leave out come last
 * @param description a sentence for {@code SHOW FUNCTIONS} and {@code SHOW PROCEDURES}
 */
public record Signature(String name, List<Parameter> parameters, String description) {
    /**
     * @throws KithException with {@code INVALID_ARGUMENT} if the name has no namespace or is none, if
     *     two parameters have one name, or if one that may be left out is followed by one that may not
     */
    public Signature {
        parameters = List.copyOf(parameters);
        requireQualified(name);
        requireNames(name, "parameter", parameters.stream().map(Parameter::name).toList());
        requireDefaultsLast(name, parameters);
    }

    private static void requireQualified(String name) {
        String[] parts = name.split("\\.", -1);
        for (String part : parts) {
            if (parts.length < 2 || !isIdentifier(part)) {
                throw invalid(
                        "`%s` cannot be the name of a function or procedure: it must be names joined by"
                                        .formatted(name)
                                + " dots, of which the first are the namespace, as in geo.bearing");
            }
        }
    }

    /** Refuses what no query could write without quotes, and names that occur twice. */
    static void requireNames(String owner, String kind, List<String> names) {
        Set<String> known = new HashSet<>();
        for (String name : names) {
            if (!isIdentifier(name)) {
                throw invalid("`%s` cannot be the name of a %s of %s".formatted(name, kind, owner));
            }
            if (!known.add(name)) {
                throw invalid("%s has two %ss `%s`".formatted(owner, kind, name));
            }
        }
    }

    private static void requireDefaultsLast(String owner, List<Parameter> parameters) {
        for (int i = 1; i < parameters.size(); i++) {
            if (parameters.get(i).defaultValue().isEmpty()
                    && parameters.get(i - 1).defaultValue().isPresent()) {
                throw invalid("%s: the parameter `%s` needs a default, since `%s` before it has one"
                        .formatted(
                                owner,
                                parameters.get(i).name(),
                                parameters.get(i - 1).name()));
            }
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isUnicodeIdentifierPart);
    }

    private static KithException invalid(String message) {
        return new KithException(ErrorCode.INVALID_ARGUMENT, message);
    }
}
