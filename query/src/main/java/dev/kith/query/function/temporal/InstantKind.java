package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.value.TemporalValue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A kind of temporal instant and the ways to make one. Any of them may fail with a {@link
 * java.time.DateTimeException} or an {@link ArithmeticException} beyond the years that there are.
 */
interface InstantKind {
    /** The name of the function that makes it. */
    String name();

    /** The name of that function in the standard, if it is another one. */
    default Optional<String> standardName() {
        return Optional.empty();
    }

    ArgumentType type();

    /** With its article, for sentences: {@code a date}. */
    String phrase();

    /** As much of a moment as the kind holds. */
    TemporalValue of(ZonedDateTime moment);

    /** As much of a value as the kind holds. */
    TemporalValue of(TemporalValue value);

    /** Reads a text; its errors say what is wrong with it. */
    TemporalValue parse(String text);

    /** The components that {@link #build} takes. */
    List<String> componentNames();

    /** What the components say, some of which may be values to take parts from. */
    TemporalValue build(Components given);

    /** The components that {@link #truncate} takes. */
    List<String> truncationNames();

    /**
     * The start of the unit that a value is in.
     *
     * @param changes set on it afterwards
     */
    TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes);
}
